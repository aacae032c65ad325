#pragma once

#include "content/markdown.h"

#include <QString>

#include <vector>

namespace yiren {

// The words that readers see of a Markdown text, each with the place where it is written: marks between them don't hide a word
// ("最**佳**"), addresses are not among them. Blocks and lines are apart by a new line.
class Prose
{
public:
    explicit Prose(QStringView body); // must outlive this

    const QString &text() const { return m_text; }
    // Where in the body a place of text() stands.
    qsizetype placeInBody(qsizetype place) const;

private:
    struct Run {
        qsizetype start; // in the text
        qsizetype startInBody;
    };

    void add(const MarkdownNode &node);
    void addText(QStringView text, qsizetype startInBody);

    QStringView m_body;
    QString m_text;
    std::vector<Run> m_runs;
};

} // namespace yiren
