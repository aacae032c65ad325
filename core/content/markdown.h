#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace yiren {

enum class MarkdownKind {
    Document,
    Quote,
    Callout, // a quote that begins with [!tip], [!note] or [!warning]
    BulletList,
    NumberedList,
    Item,
    Rule,
    Heading,
    CodeBlock,
    Paragraph,
    Table,
    TableRow,
    HeadCell,
    Cell,
    Emphasis,
    Strong,
    Deleted,
    Code,
    Link,
    Picture,
    Text,
    LineBreak,
};

enum class CellSide { Usual, Left, Centre, Right };

// A part of a Markdown text with what stands in it.
struct MarkdownNode {
    MarkdownKind kind = MarkdownKind::Document;
    QString text;    // of Text and CodeBlock, entities resolved
    QString word;    // of Callout "tip", "note" or "warning"
    QString address; // of Link and Picture as written; of CodeBlock the words behind its fence
    QString title;   // of Link and Picture
    int number = 0;  // of Heading its level, 1 to 6; of NumberedList its first number
    CellSide side = CellSide::Usual;
    std::optional<bool> isTicked; // of an Item that is a task
    qsizetype start = 0;          // UTF-16 place in the text where it, or for Link and Picture its address, stands
    std::vector<MarkdownNode> children;
};

// What is read of a body: more than twice what could fit into WeChat's 20,000 characters (contract 3.5), so that nothing pasted makes the
// preview stand still.
constexpr qsizetype longestMarkdownBytes = 200'000;

// CommonMark with tables, ~~deleted~~, tasks and bare addresses. HTML in it is text. A single new line is a line break: a reader sees the
// lines that the writer typed. Parts nested deeper than 32 are put into the 32nd. Any text gives a tree; what is beyond
// longestMarkdownBytes is left out.
[[nodiscard]] MarkdownNode parseMarkdown(QStringView body);

} // namespace yiren
