#include "content/markdown.h"

#include "content/entities.h"

#include <md4c.h>

#include <QByteArray>

#include <algorithm>
#include <functional>
#include <type_traits>

namespace yiren {

namespace {

using Kind = MarkdownKind;

constexpr size_t deepest = 32;

std::optional<Kind> kindOf(MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        return Kind::Quote;
    case MD_BLOCK_UL:
        return Kind::BulletList;
    case MD_BLOCK_OL:
        return Kind::NumberedList;
    case MD_BLOCK_LI:
        return Kind::Item;
    case MD_BLOCK_HR:
        return Kind::Rule;
    case MD_BLOCK_H:
        return Kind::Heading;
    case MD_BLOCK_CODE:
        return Kind::CodeBlock;
    case MD_BLOCK_P:
        return Kind::Paragraph;
    case MD_BLOCK_TABLE:
        return Kind::Table;
    case MD_BLOCK_TR:
        return Kind::TableRow;
    case MD_BLOCK_TH:
        return Kind::HeadCell;
    case MD_BLOCK_TD:
        return Kind::Cell;
    case MD_BLOCK_DOC:   // the root is there already
    case MD_BLOCK_HTML:  // switched off
    case MD_BLOCK_THEAD: // said by HeadCell
    case MD_BLOCK_TBODY:
        break;
    }
    return std::nullopt;
}

std::optional<Kind> kindOf(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_EM:
        return Kind::Emphasis;
    case MD_SPAN_STRONG:
        return Kind::Strong;
    case MD_SPAN_A:
        return Kind::Link;
    case MD_SPAN_IMG:
        return Kind::Picture;
    case MD_SPAN_CODE:
        return Kind::Code;
    case MD_SPAN_DEL:
        return Kind::Deleted;
    case MD_SPAN_LATEXMATH: // these are switched off
    case MD_SPAN_LATEXMATH_DISPLAY:
    case MD_SPAN_WIKILINK:
    case MD_SPAN_U:
        break;
    }
    return std::nullopt;
}

CellSide sideOf(MD_ALIGN align)
{
    switch (align) {
    case MD_ALIGN_LEFT:
        return CellSide::Left;
    case MD_ALIGN_CENTER:
        return CellSide::Centre;
    case MD_ALIGN_RIGHT:
        return CellSide::Right;
    case MD_ALIGN_DEFAULT:
        break;
    }
    return CellSide::Usual;
}

QString piece(MD_TEXTTYPE type, const char *text, size_t size)
{
    if (type == MD_TEXT_NULLCHAR)
        return QString(QChar::ReplacementCharacter);
    const QString read = QString::fromUtf8(text, static_cast<qsizetype>(size));
    return type == MD_TEXT_ENTITY ? resolvedEntity(read) : read;
}

QString attributeText(const MD_ATTRIBUTE &attribute)
{
    QString text;
    for (size_t i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET start = attribute.substr_offsets[i];
        text += piece(attribute.substr_types[i], attribute.text + start, attribute.substr_offsets[i + 1] - start);
    }
    return text;
}

// Where a byte of a UTF-8 text stands in UTF-16.
class Places
{
public:
    explicit Places(const QByteArray &utf8) : m_utf8(utf8)
    {
        qsizetype place = 0;
        for (qsizetype start = 0; start < utf8.size(); start += blockSize) {
            m_blocks.push_back(place);
            place += units(start, std::min(start + blockSize, utf8.size()));
        }
    }

    bool holds(const char *byte) const { return std::greater_equal()(byte, m_utf8.begin()) && std::less()(byte, m_utf8.end()); }
    qsizetype of(const char *byte) const
    {
        const qsizetype offset = byte - m_utf8.begin();
        return m_blocks[size_t(offset / blockSize)] + units(offset - offset % blockSize, offset);
    }

private:
    static constexpr qsizetype blockSize = 64;

    // Of the characters that begin between the two: those of four bytes are two units.
    qsizetype units(qsizetype start, qsizetype end) const
    {
        qsizetype count = 0;
        for (qsizetype i = start; i < end; ++i) {
            const auto byte = static_cast<unsigned char>(m_utf8[i]);
            if ((byte & 0xC0) != 0x80)
                count += byte >= 0xF0 ? 2 : 1;
        }
        return count;
    }

    const QByteArray &m_utf8;
    std::vector<qsizetype> m_blocks; // the place of each one's start
};

// "> [!tip] words" to a callout without its mark.
void makeCallout(MarkdownNode &quote)
{
    if (quote.children.empty() || quote.children[0].kind != Kind::Paragraph || quote.children[0].children.empty())
        return;
    std::vector<MarkdownNode> &line = quote.children[0].children;
    for (const QString &word : {QStringLiteral("tip"), QStringLiteral("note"), QStringLiteral("warning")}) {
        const QString mark = u"[!" + word + u']';
        if (line[0].kind != Kind::Text || !line[0].text.startsWith(mark, Qt::CaseInsensitive))
            continue;
        quote.kind = Kind::Callout;
        quote.word = word;
        const QStringView rest = QStringView(line[0].text).mid(mark.size());
        const qsizetype spaces = rest.size() - rest.trimmed().size();
        line[0].start += mark.size() + spaces;
        line[0].text = rest.mid(spaces).toString();
        if (line[0].text.isEmpty() && line.size() > 1 && line[1].kind == Kind::LineBreak)
            line.erase(line.begin(), line.begin() + 2);
        return;
    }
}

// Builds the tree from md4c's events. The open parts are the last children of each other, so pointers to them stay good.
class TreeBuilder
{
public:
    explicit TreeBuilder(const QByteArray &utf8) : m_places(utf8), m_open({{Kind::Document, false, &m_root}}) {}

    MarkdownNode take() { return std::move(m_root); }

    template <typename Type>
    void enter(Type type, const void *detail)
    {
        const auto kind = kindOf(type);
        if (!kind)
            return;
        MarkdownNode *node = m_open.back().node;
        if (m_open.size() <= deepest) {
            node = &add(*kind);
            m_placedCode = nullptr;
            if (detail)
                describe(*node, detail);
        }
        m_open.push_back({*kind, std::is_same_v<Type, MD_SPANTYPE>, node});
    }

    // md4c 0.4.8 ends parts of some texts that it never began: such an end belongs to nothing. A span ends within its block.
    template <typename Type>
    void leave(Type type)
    {
        constexpr bool isSpan = std::is_same_v<Type, MD_SPANTYPE>;
        const auto kind = kindOf(type);
        size_t at = m_open.size() - 1;
        while (at > 0 && m_open[at].kind != kind && (m_open[at].isSpan || !isSpan))
            --at;
        if (m_open[at].kind != kind)
            return;
        while (m_open.size() > at) {
            const Open last = m_open.back();
            m_open.pop_back();
            if (last.kind == Kind::Quote && last.node != m_open.back().node)
                makeCallout(*last.node);
        }
    }

    void text(MD_TEXTTYPE type, const char *text, size_t size)
    {
        if (m_places.holds(text))
            m_last = m_places.of(text);
        MarkdownNode &parent = *m_open.back().node;
        if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
            add(Kind::LineBreak);
        else if (parent.kind == Kind::CodeBlock)
            addCode(parent, text, piece(type, text, size));
        else
            add(Kind::Text).text = piece(type, text, size);
    }

private:
    struct Open {
        Kind kind;
        bool isSpan;
        MarkdownNode *node; // deeper than the deepest: that of the part around it
    };

    MarkdownNode &add(Kind kind)
    {
        MarkdownNode &node = m_open.back().node->children.emplace_back();
        node.kind = kind;
        node.start = m_last;
        return node;
    }

    // Empty lines and spaces in front are md4c's own, not in the text.
    void addCode(MarkdownNode &block, const char *text, const QString &code)
    {
        if (&block != m_placedCode && m_places.holds(text)) {
            block.start = m_last;
            m_placedCode = &block;
        }
        block.text += code;
    }

    void describe(MarkdownNode &node, const void *detail);

    void setAddress(MarkdownNode &node, const MD_ATTRIBUTE &address)
    {
        node.address = attributeText(address);
        if (m_places.holds(address.text))
            node.start = m_places.of(address.text);
    }

    Places m_places;
    MarkdownNode m_root;
    std::vector<Open> m_open;
    const MarkdownNode *m_placedCode = nullptr; // the open code block, once its place is known
    qsizetype m_last = 0;                       // where the text of last stands
};

void TreeBuilder::describe(MarkdownNode &node, const void *detail)
{
    switch (node.kind) {
    case Kind::NumberedList:
        node.number = static_cast<int>(static_cast<const MD_BLOCK_OL_DETAIL *>(detail)->start); // at most nine digits
        break;
    case Kind::Item:
        if (const auto *item = static_cast<const MD_BLOCK_LI_DETAIL *>(detail); item->is_task != 0)
            node.isTicked = item->task_mark != ' ';
        break;
    case Kind::Heading:
        node.number = static_cast<int>(static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level);
        break;
    case Kind::CodeBlock:
        node.address = attributeText(static_cast<const MD_BLOCK_CODE_DETAIL *>(detail)->info);
        break;
    case Kind::HeadCell:
    case Kind::Cell:
        node.side = sideOf(static_cast<const MD_BLOCK_TD_DETAIL *>(detail)->align);
        break;
    case Kind::Link:
        setAddress(node, static_cast<const MD_SPAN_A_DETAIL *>(detail)->href);
        node.title = attributeText(static_cast<const MD_SPAN_A_DETAIL *>(detail)->title);
        break;
    case Kind::Picture:
        setAddress(node, static_cast<const MD_SPAN_IMG_DETAIL *>(detail)->src);
        node.title = attributeText(static_cast<const MD_SPAN_IMG_DETAIL *>(detail)->title);
        break;
    default:
        break;
    }
}

template <typename Type>
int entered(Type type, void *detail, void *builder)
{
    static_cast<TreeBuilder *>(builder)->enter(type, detail);
    return 0;
}

template <typename Type>
int left(Type type, void *, void *builder)
{
    static_cast<TreeBuilder *>(builder)->leave(type);
    return 0;
}

int texted(MD_TEXTTYPE type, const char *text, MD_SIZE size, void *builder)
{
    static_cast<TreeBuilder *>(builder)->text(type, text, size);
    return 0;
}

} // namespace

MarkdownNode parseMarkdown(QStringView body)
{
    const QByteArray utf8 = body.toUtf8().left(longestMarkdownBytes);
    TreeBuilder builder(utf8);
    MD_PARSER parser = {};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEURLAUTOLINKS
        | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = entered<MD_BLOCKTYPE>;
    parser.leave_block = left<MD_BLOCKTYPE>;
    parser.enter_span = entered<MD_SPANTYPE>;
    parser.leave_span = left<MD_SPANTYPE>;
    parser.text = texted;
    // Fails only when memory does; what was read until then is shown.
    (void)md_parse(utf8.constData(), static_cast<MD_SIZE>(utf8.size()), &parser, &builder);
    return builder.take();
}

} // namespace yiren
