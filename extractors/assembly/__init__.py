"""From findings to records, by what is recorded: the plan itself, mentions and relations, documents, projects, targets."""
