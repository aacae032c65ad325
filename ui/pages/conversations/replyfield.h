#pragma once

#include <QPlainTextEdit>

class QMimeData;

namespace yiren {

// Where an answer is written: Enter sends, Shift+Enter breaks the line. Pictures and files that are pasted or dropped are given away, all
// else comes in as plain text. Places that are still to be filled, {订单}, stand out.
class ReplyField : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ReplyField(QWidget *parent);

    // What stands before the cursor from a slash on that begins the text, a line or a word: "/tk". Empty: no slash.
    QString slashWord() const;
    void replaceSlashWord(const QString &text);
    // Asked first for every key while a list of snippets is open; true: it was for that.
    std::function<bool(QKeyEvent &)> firstToKnow;

signals:
    void submitted();
    void pictureGiven(const QByteArray &bytes, const QString &name);
    void filesGiven(const QStringList &paths);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace yiren
