#pragma once

#include <QString>

#include <vector>

namespace yiren {

// All the elements that an article has; there is no way to write another.
enum class HtmlTag {
    Section,
    P,
    H1,
    H2,
    H3,
    H4,
    Strong,
    Em,
    Del,
    Ul,
    Ol,
    Li,
    Blockquote,
    Table,
    Thead,
    Tbody,
    Tr,
    Th,
    Td,
    Pre,
    Code,
    Span,
    A
};

// HTML whose tags are all known and always balanced, with inline styles and no other attribute but src, alt and href. Texts and attributes
// are escaped; control characters and halves of surrogate pairs, which no document may hold, are left out.
class HtmlWriter
{
public:
    void open(HtmlTag tag, QStringView style = {});
    void openLink(QStringView address, QStringView style);
    void close(); // what was opened last

    void text(QStringView text);
    // Spaces and lines stay as they are without a style that would have to survive.
    void code(QStringView text);
    void lineBreak();
    void rule(QStringView style);
    void picture(QStringView src, QStringView alt, QStringView style);

    QString take(); // closes what is open

private:
    void attribute(QStringView name, QStringView value);

    QString m_html;
    std::vector<HtmlTag> m_open;
};

} // namespace yiren
