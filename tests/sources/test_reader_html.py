"""Web pages: the document on them, without the site; encodings; what is taken from the rest of the page."""

from __future__ import annotations

import io

import pytest

from extractors.assemble import read_plan
from extractors.sources.reader import read_source, source_of
from extractors.structure.layout import mend
from extractors.structure.markup import hide_markup
from ontology.errors import ReadError

TITLE = "某市人民政府关于印发某市2024年重点工作实施方案的通知"
BODY = """<p>各区人民政府：</p><p>　　现将方案印发给你们，请认真执行。</p>
<p>&nbsp;&nbsp;一、加快<b>建设</b></p><p>全年地区生产总值增长<span>6.5</span>%左右，&ldquo;包银高铁&rdquo;建成。<br>新增就业20万人，
城乡居民收入增长与经济增长同步。</p><table><tr><th>指标</th><th>数值</th></tr><tr><td>养老床位</td><td>5000</td></tr></table>
<p>二、改善民生</p><p>新建公办幼儿园20所，改造老旧小区30个，让群众更满意。</p>"""
PAGE = f"""<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=CHARSET">
<title>{TITLE}_某市人民政府门户网站</title><style>p {{ margin: 0 }}</style><script>var a = "增长9%，建成。";</script></head><body>
<header><img src="top.png"></header>
<ul class="menu"><li><a>首页</a></li><li><a>政务公开</a></li><li><a>政务服务</a></li><li><a>互动交流</a></li><li><a>走进某市</a></li></ul>
<div>当前位置：<a>首页</a> &gt; <a>政策文件</a></div>
<table><tr><td>索引号：</td><td>0001/2024-1</td><td>发文字号：</td><td>某政发〔2024〕9号</td></tr>
<tr><td>成文日期：</td><td>2024年2月3日</td><td></td><td></td></tr></table>
<div id="zoom">{BODY}<div class="related">相关：<a>一图读懂方案</a> <a>解读</a> <a>专家谈</a> <a>答记者问</a> <a>视频</a></div></div>
<div style="display: none">隐藏的提示，请勿理会。</div><footer>版权所有：某市人民政府办公室，联系我们。</footer></body></html>"""


def page(charset: str = "utf-8", body: str = PAGE) -> bytes:
    return body.replace("CHARSET", charset).encode("gb18030" if charset.startswith("gb") else charset)


def test_the_document_is_left_of_the_page() -> None:
    assert source_of(page(), "plan.html").text.splitlines() == [
        "发文字号：某政发〔2024〕9号",
        "成文日期：2024年2月3日",
        TITLE,
        "各区人民政府：",
        "　　现将方案印发给你们，请认真执行。",
        "\xa0\xa0一、加快建设",
        "全年地区生产总值增长6.5%左右，“包银高铁”建成。",
        "新增就业20万人， 城乡居民收入增长与经济增长同步。",
        "指标\t数值",
        "养老床位\t5000",
        "二、改善民生",
        "新建公办幼儿园20所，改造老旧小区30个，让群众更满意。",
    ]


def test_a_page_tells_number_date_and_session_beside_its_document() -> None:
    cells = "<tr><td>索　引　号</td><td>01/2031</td><td>文　　号</td><td>某政发〔2031〕9号</td></tr>"
    table = f"<table>{cells}<tr><td>成文日期</td><td>2031-02-03</td></tr></table>"
    session = "<div>——2031年1月10日在某区第十七届人民代表大会第五次会议上</div>"
    body = f"<div>{BODY}</div>"
    text = source_of(
        f"<html><head><title>政府工作报告_政策文件_某区</title></head><body>{table}{session}{body}</body></html>".encode(), "p.html"
    ).text
    assert text.splitlines()[:4] == ["文号：某政发〔2031〕9号", "成文日期：2031-02-03", "政府工作报告", session[5:-6]]
    assert "指标\t数值" in text


@pytest.mark.parametrize("charset", ["gb2312", "gbk", "gb18030", "utf-16"])
def test_the_page_tells_its_encoding(charset: str) -> None:
    if charset == "utf-16":
        with pytest.raises(ReadError, match="UTF-16"):
            source_of(page(charset), "plan.html")
    else:
        assert source_of(page(charset), "plan.html").text == source_of(page(), "plan.html").text


@pytest.mark.parametrize("told", ["utf-8", "no-such-charset", "ascii", "", "undefined", "punycode", "idna", "unicode_escape", "base64"])
def test_a_page_that_tells_a_wrong_encoding_or_none_is_read_by_its_bytes(told: str) -> None:
    data = PAGE.replace("CHARSET", told).encode("gb18030")
    assert source_of(data, "plan.htm").text == source_of(page(), "plan.html").text


def test_a_plan_on_a_page_is_read_with_what_the_page_tells() -> None:
    reading = read_plan(source_of(page(), "plan.html"))
    assert reading.plan.title == TITLE
    assert reading.plan.number == "某政发〔2024〕9号"
    assert str(reading.plan.issued) == "2024-02-03"
    assert [section.path for section in reading.sections] == ["0", "1", "2"]
    assert {target.indicator_text for target in reading.targets} >= {"地区生产总值", "公办幼儿园"}


def test_what_a_page_hides_until_a_script_shows_it_may_be_the_document() -> None:
    body = f"<html><body><p>正在加载，请稍候。</p><div style='display:none'><h1>{TITLE}</h1>{BODY}</div></body></html>"
    text = source_of(body.encode(), "plan.html").text
    assert f"{TITLE}\n各区人民政府：" in text
    assert "二、改善民生" in text


def test_linked_words_in_the_text_stay() -> None:
    linked = "".join(f"落实<a href='{i}'>《某市某业发展规划之{i}》</a>，推进建设。" for i in range(9))
    text = source_of(f"<html><body><div><p>{linked}</p></div></body></html>".encode(), "plan.html").text
    assert text.count("《某市某业发展规划之") == 9


def test_half_width_punctuation_tells_running_text_too() -> None:
    body = PAGE.replace("，", ",").replace("CHARSET", "utf-8")
    assert "走进某市" not in source_of(body.encode(), "plan.html").text


def test_standard_input_is_read_as_a_page_where_it_begins_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(page())))
    assert read_source("-").text == source_of(page(), "plan.html").text
    assert source_of("一、目标<br>增长5%".encode()).text == "一、目标<br>增长5%"


def test_a_text_file_keeps_every_character_and_hides_its_markup_in_place() -> None:
    text = "<p>一、增长</p><p>地区生产总值增长<b>5</b>%左右。</p>"
    source = source_of(text.encode(), "plan.txt")
    assert source.text == text
    assert mend(source).text == "一、增长地区生产总值增长5%左右。"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<p>增长<!-- 减<b>少 -->5%</p>", "增长5%"),
        ("<p>增长<SCRIPT>var 甲 = '<p>';</script >5%</p>", "增长5%"),
        ("<p>增长<!-- 减少5%</p>", "增长<!--减少5%"),
        ("<p>增长<script>减少5%</p>", "增长减少5%"),
        ("<p>增长<ſcript>减少</ſcript>5%</p>", "增长减少5%"),
        ("<p>小于<5，增长5%</p>", "小于<5，增长5%"),
    ],
)
def test_what_never_ends_in_a_text_file_hides_nothing_behind_it(text: str, shown: str) -> None:
    hidden, _ = hide_markup(text)
    assert "".join(hidden.replace("\u200b", "").split()) == shown
    assert len(hidden) == len(text)


@pytest.mark.parametrize("opener", ["<!--", "<script", "<style>", "</head ", "<!x", "<"])
def test_openers_without_an_end_are_read_to_their_end(opener: str) -> None:
    """A pattern that looked for the end of each of them anew would not come back from here."""
    text = "<p>" + opener * 300_000 + "字" * 300_000
    assert len(hide_markup(text)[0]) == len(text)


@pytest.mark.parametrize("sign", ["\x00", "\x01", "\x0b", "\x0c", "\x1b", "\ufffe", "&#1;", "&#0;", "&#12;", "&#xD800;", "&#xFFFF;"])
def test_what_is_no_text_may_stand_beside_what_is_left_out(sign: str) -> None:
    text = page(body=f"<html><body><p>{sign}甲，<script>1</script>{sign}乙，</p>{sign}<nav>首页</nav>{sign}丙。</body></html>")
    assert [c for c in source_of(text, "plan.html").text if "一" <= c <= "龥"] == list("甲乙丙")


@pytest.mark.parametrize(
    "data", [b"", b" \n", b"<html><body></body></html>", b"<!-- nothing -->", b"<html><head><script>1</script></head></html>"]
)
def test_a_page_without_text_is_one_sentence(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^plan\.html (?:is empty|holds no HTML)"):
        source_of(data, "plan.html")
