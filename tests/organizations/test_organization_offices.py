"""Offices of known bodies, bodies that are the first of their sort or act, lists of firms and of those responsible, and what only looks
like a body: counted ones, models, parks, houses that are begun."""

from __future__ import annotations

import pytest

from extractors.context import Context
from tests.organizations.test_organizations import ANHUI, names, texts

LONGYAN = Context(path="1", province="350000", division="350800")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("入选国务院岑汀办“云岑”案例，落实国务院部署办法", ["国务院岑汀办", "国务院"]),
        ("成立省政府参事室，发挥省文史馆作用", ["省政府参事室", "省文史馆"]),
        (
            "联合国粮农组织岑汀合作办公室挂牌，联合国教科文组织国际汀云研究所落户",
            ["联合国粮农组织岑汀合作办公室", "联合国教科文组织国际汀云研究所"],
        ),
        ("全国首个国际岑汀管理局落地，全省首家云茶研究院成立，全国首个市级管理局运行", ["国际岑汀管理局", "云茶研究院"]),
        ("安徽博物馆“岑汀”特展获奖，合肥美术馆入选，新建安徽博物馆", ["安徽博物馆", "合肥美术馆"]),
        ("联合云岑大学组建课题组，推动本科层次职业大学筹设", []),
        ("全市首个企业研究院成立，我省首家民办音乐研究院揭牌", []),
        ("国务院文化交流会议举办", ["国务院"]),
        ("加快岑汀信息大学筹建，支持云岑大学、汀海大学筹设，推进一流大学组建", ["岑汀信息大学", "汀海大学"]),
        ("中国岑云医药研究中心获批，建设医药研究中心", ["中国岑云医药研究中心"]),
        ("支持阜阳幼儿师范高等专科学校发展，提高专科学校比重", ["阜阳幼儿师范高等专科学校"]),
        ("合肥市岑数工作推进小组部署，由合肥市岑数工作推进小组办公室负责", ["合肥市岑数工作推进小组", "合肥市岑数工作推进小组办公室"]),
        ("发挥生物育种岑山实验室作用", ["生物育种岑山实验室"]),
    ],
)
def test_offices_and_bodies_that_act(text: str, expected: list[str]) -> None:
    assert texts(text, ANHUI) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岑银金投、垣银消金开业", ["岑银金投", "垣银消金"]),
        ("引进厦门岑联、汀城百货等大型连锁超市", ["厦门岑联", "汀城百货"]),
        ("岑言、DeepSeek等大模型领先，支持DeepSeek做强", ["DeepSeek"]),
        ("建设岑恒医药及物流园，支持岑恒医药扩产", ["岑恒医药"]),
        ("扶持阿里巴巴、腾讯等大模型企业，市政府口岸办理提速", ["阿里巴巴", "腾讯", "市政府"]),
        ("由市政府金融办公室会签，龙岩市第一医院主体责任压实", ["市政府", "龙岩市第一医院"]),
        ("市中级法院、检察院发布白皮书，法院、检察院独立办案", ["市中级法院", "检察院"]),
        ("指导5家市疾控中心改革，支持市疾控中心扩建", ["市疾控中心"]),
        ("建成大唐永定、国电岑东、岑热三期等煤电，推进岑润石化转型升级", ["大唐", "国电", "岑润石化"]),
        ("推动龙岩云汀中学开工建设，支持龙岩云汀中学办学", ["龙岩云汀中学"]),
        ("（市岑数建设推进中心、市汀云交易中心牵头）", ["市岑数建设推进中心", "市汀云交易中心"]),
        ("市税务局、龙岩国际陆港、市总工会按职责分工负责", ["市税务局", "龙岩国际陆港", "市总工会"]),
    ],
)
def test_firms_courts_and_those_responsible(text: str, expected: list[str]) -> None:
    assert texts(text, LONGYAN) == expected


def test_the_prosecutors_behind_a_court_are_of_its_place() -> None:
    assert ("检察院", "龙岩市人民检察院") in names("市中级法院、检察院发布白皮书", LONGYAN)
