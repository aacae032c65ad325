#include "pages/conversations/replyfield.h"

#include "theme/palette.h"

#include <QBuffer>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QUrl>

namespace yiren {

namespace {

constexpr qsizetype longestSlashWord = 20;

// Words in braces are places that nothing was known for.
class PlaceMarks : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override
    {
        static const QRegularExpression place(QStringLiteral("\\{(姓名|订单|链接)\\}"));
        QTextCharFormat look;
        look.setForeground(color(Role::AttentionText));
        look.setBackground(color(Role::AttentionSoft));
        for (auto found = place.globalMatch(text); found.hasNext();) {
            const auto match = found.next();
            setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), look);
        }
    }
};

QStringList filesOf(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

ReplyField::ReplyField(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    new PlaceMarks(document());
}

QString ReplyField::slashWord() const
{
    const QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const qsizetype slash = before.lastIndexOf(u'/');
    if (slash < 0 || (slash > 0 && !before[slash - 1].isSpace()) || before.size() - slash > longestSlashWord)
        return {};
    const QString word = before.mid(slash);
    return std::ranges::any_of(word, [](QChar c) { return c.isSpace(); }) ? QString() : word;
}

void ReplyField::replaceSlashWord(const QString &text)
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(slashWord().size()));
    cursor.insertText(text);
    setTextCursor(cursor);
}

void ReplyField::keyPressEvent(QKeyEvent *event)
{
    if (firstToKnow && firstToKnow(*event))
        return;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !(event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier)))
        emit submitted();
    else if (isEnter && event->modifiers() & Qt::ShiftModifier)
        insertPlainText(QStringLiteral("\n")); // a line of its own, not Qt's line separator
    else
        QPlainTextEdit::keyPressEvent(event);
}

bool ReplyField::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasImage() || !filesOf(*source).isEmpty() || source->hasText();
}

// A picture from the clipboard becomes a PNG; a file goes as it is.
void ReplyField::insertFromMimeData(const QMimeData *source)
{
    if (const QStringList files = filesOf(*source); !files.isEmpty())
        return emit filesGiven(files);
    if (source->hasImage() && !source->hasText()) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (source->imageData().value<QImage>().save(&buffer, "PNG"))
            emit pictureGiven(bytes, QStringLiteral("picture.png"));
        return;
    }
    insertPlainText(source->text());
}

} // namespace yiren
