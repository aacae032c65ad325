#include "content/prose.h"

#include <algorithm>

namespace yiren {

Prose::Prose(QStringView body) : m_body(body)
{
    add(parseMarkdown(body));
}

void Prose::add(const MarkdownNode &node)
{
    using Kind = MarkdownKind;
    const bool isInline = node.kind == Kind::Emphasis || node.kind == Kind::Strong || node.kind == Kind::Deleted || node.kind == Kind::Code
        || node.kind == Kind::Link || node.kind == Kind::Text;
    if (node.kind == Kind::Picture) { // its caption is written behind the address
        addText(node.title, std::max(m_body.indexOf(node.title, node.start), node.start));
        m_text += u'\n';
        return;
    }
    addText(node.text, node.start);
    for (const MarkdownNode &child : node.children)
        add(child);
    if (!isInline)
        m_text += u'\n';
}

void Prose::addText(QStringView text, qsizetype startInBody)
{
    if (text.isEmpty())
        return;
    m_runs.push_back({m_text.size(), startInBody});
    m_text += text;
}

qsizetype Prose::placeInBody(qsizetype place) const
{
    const auto isAfter = [](qsizetype at, const Run &run) { return at < run.start; };
    const auto next = std::upper_bound(m_runs.begin(), m_runs.end(), place, isAfter);
    return next == m_runs.begin() ? 0 : std::prev(next)->startInBody + place - std::prev(next)->start;
}

} // namespace yiren
