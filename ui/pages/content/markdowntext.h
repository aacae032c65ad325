#pragma once

#include <QImage>
#include <QPlainTextEdit>

namespace yiren {

// A mark of Markdown that is set by a key or a button.
enum class MarkdownMark { Heading, Bold, List, Numbers, Quote, Callout, Link };

// The text of an article as it is written, in Markdown. Marks are set and taken away again; pictures come by pasting or dropping.
class MarkdownText : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit MarkdownText(QWidget *parent = nullptr);

    void toggle(MarkdownMark mark);
    void insertPicture(const QString &address, const QString &words); // where the cursor is, in a paragraph of its own
    void jumpTo(qsizetype start, qsizetype length);                   // selects it; the text has the keyboard then

    static QKeySequence keyOf(MarkdownMark mark); // empty: none

signals:
    void imagePasted(const QImage &image);
    void filesDropped(const QStringList &paths);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void wrap(const QString &mark);
    void startLines(const QString &mark, const QString &first = {});
    void addLink();
    bool toggleByKey(const QKeyEvent &event);
};

} // namespace yiren
