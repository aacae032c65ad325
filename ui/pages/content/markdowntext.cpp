#include "pages/content/markdowntext.h"

#include "widgets/filedrop.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

namespace yiren {

namespace {

constexpr MarkdownMark marks[] = {MarkdownMark::Heading, MarkdownMark::Bold, MarkdownMark::List,   MarkdownMark::Numbers,
                                  MarkdownMark::Quote,   MarkdownMark::Link, MarkdownMark::Callout};

} // namespace

MarkdownText::MarkdownText(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
}

QKeySequence MarkdownText::keyOf(MarkdownMark mark)
{
    switch (mark) {
    case MarkdownMark::Heading:
        return {Qt::CTRL | Qt::Key_H};
    case MarkdownMark::Bold:
        return {Qt::CTRL | Qt::Key_B};
    case MarkdownMark::List:
        return {Qt::CTRL | Qt::SHIFT | Qt::Key_L};
    case MarkdownMark::Quote:
        return {Qt::CTRL | Qt::SHIFT | Qt::Key_B};
    case MarkdownMark::Link:
        return {Qt::CTRL | Qt::Key_L};
    case MarkdownMark::Numbers:
    case MarkdownMark::Callout:
        break;
    }
    return {};
}

void MarkdownText::toggle(MarkdownMark mark)
{
    switch (mark) {
    case MarkdownMark::Heading:
        startLines(QStringLiteral("## "));
        break;
    case MarkdownMark::Bold:
        wrap(QStringLiteral("**"));
        break;
    case MarkdownMark::List:
        startLines(QStringLiteral("- "));
        break;
    case MarkdownMark::Numbers:
        startLines(QStringLiteral("1. "));
        break;
    case MarkdownMark::Quote:
        startLines(QStringLiteral("> "));
        break;
    case MarkdownMark::Callout:
        startLines(QStringLiteral("> "), QStringLiteral("> [!tip] "));
        break;
    case MarkdownMark::Link:
        addLink();
        break;
    }
    setFocus(Qt::OtherFocusReason);
}

// Around what is selected, or away from around it. Without a selection the cursor stands between the marks.
void MarkdownText::wrap(const QString &mark)
{
    QTextCursor cursor = textCursor();
    const QString selected = cursor.selectedText();
    const int start = cursor.selectionStart();
    const int wide = static_cast<int>(mark.size());
    const int length = static_cast<int>(selected.size());
    const bool isMarked = length >= 2 * wide && selected.startsWith(mark) && selected.endsWith(mark);
    const QString now = isMarked ? selected.mid(wide, length - 2 * wide) : QString(mark + selected + mark);
    cursor.insertText(now);
    cursor.setPosition(start + (length == 0 ? wide : 0));
    if (length > 0)
        cursor.setPosition(start + static_cast<int>(now.size()), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

// In front of each line of the selection, `first` in front of the first if it is not empty; away again when all have it.
void MarkdownText::startLines(const QString &mark, const QString &first)
{
    QTextCursor cursor = textCursor();
    const QTextBlock last = document()->findBlock(cursor.selectionEnd());
    std::vector<QTextBlock> lines;
    for (QTextBlock block = document()->findBlock(cursor.selectionStart()); block.isValid(); block = block.next()) {
        lines.push_back(block);
        if (block == last)
            break;
    }
    const auto markOf = [&](const QTextBlock &line) { return line == lines.front() && !first.isEmpty() ? first : mark; };
    const auto hasIt = [&](const QTextBlock &line) { return line.text().startsWith(markOf(line)); };
    const bool allHaveIt = std::all_of(lines.begin(), lines.end(), hasIt);
    cursor.beginEditBlock();
    for (const QTextBlock &line : lines) {
        QTextCursor there(line);
        if (allHaveIt) {
            there.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, static_cast<int>(markOf(line).size()));
            there.removeSelectedText();
        } else if (!hasIt(line)) {
            there.insertText(markOf(line));
        }
    }
    cursor.endEditBlock();
}

// [words](https://) with the address selected, to be pasted over.
void MarkdownText::addLink()
{
    QTextCursor cursor = textCursor();
    const QString words = cursor.selectedText();
    const QString address = QStringLiteral("https://");
    const int start = cursor.selectionStart() + static_cast<int>(words.size()) + 3;
    cursor.insertText(u'[' + words + QStringLiteral("](") + address + u')');
    cursor.setPosition(start);
    cursor.setPosition(start + static_cast<int>(address.size()), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void MarkdownText::insertPicture(const QString &address, const QString &words)
{
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().trimmed().isEmpty() ? QString() : QStringLiteral("\n\n");
    cursor.clearSelection();
    cursor.insertText(before + QStringLiteral("![") + words + QStringLiteral("](") + address + QStringLiteral(")\n\n"));
    setTextCursor(cursor);
}

void MarkdownText::jumpTo(qsizetype start, qsizetype length)
{
    QTextCursor cursor = textCursor();
    const auto inside = [this](qsizetype place) {
        return static_cast<int>(std::clamp<qsizetype>(place, 0, document()->characterCount() - 1));
    };
    cursor.setPosition(inside(start));
    cursor.setPosition(inside(start + length), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    centerCursor();
    setFocus(Qt::OtherFocusReason);
}

bool MarkdownText::toggleByKey(const QKeyEvent &event)
{
    const QKeySequence pressed(event.keyCombination());
    for (const MarkdownMark mark : marks) {
        if (!keyOf(mark).isEmpty() && keyOf(mark) == pressed) {
            toggle(mark);
            return true;
        }
    }
    return false;
}

// Its own keys come to it even where the window has others of the same name.
bool MarkdownText::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const QKeySequence pressed(static_cast<QKeyEvent *>(event)->keyCombination());
        const auto isOurs = [&pressed](MarkdownMark mark) { return keyOf(mark) == pressed; };
        if (std::any_of(std::begin(marks), std::end(marks), isOurs)) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void MarkdownText::keyPressEvent(QKeyEvent *event)
{
    if (!toggleByKey(*event))
        QPlainTextEdit::keyPressEvent(event);
}

bool MarkdownText::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasImage() || !localFiles(*source).isEmpty() || QPlainTextEdit::canInsertFromMimeData(source);
}

// A copied cell of a spreadsheet is an image too: where there is text, the text is meant.
void MarkdownText::insertFromMimeData(const QMimeData *source)
{
    const QStringList files = localFiles(*source);
    if (!files.isEmpty())
        emit filesDropped(files);
    else if (source->hasImage() && !source->hasText())
        emit imagePasted(source->imageData().value<QImage>());
    else
        QPlainTextEdit::insertFromMimeData(source);
}

} // namespace yiren
