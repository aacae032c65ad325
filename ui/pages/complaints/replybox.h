#pragma once

#include <QWidget>

#include <map>
#include <vector>

class QHBoxLayout;
class QPlainTextEdit;
class QPushButton;

namespace yiren {

class TextLabel;

// Where a reply is written, with how many characters are used, its pictures, and the two things that can be done: send it, complete the
// complaint. What can't be done now says why.
class ReplyBox : public QWidget
{
    Q_OBJECT

public:
    explicit ReplyBox(QWidget *parent);

    // Of which complaint it is: what was written to the others stays with them.
    void setComplaint(const QString &id);
    // Reasons why nothing can be sent or completed now; empty: it can.
    void setReasons(const QString &noReply, const QString &noCompletion);
    void sent(const QString &id); // the text and the pictures of that one were sent
    void retranslate();
    QString text() const;
    QPlainTextEdit *field() const { return m_field; }
    // Takes pictures by their files; says which is none.
    void attach(const QStringList &paths);

signals:
    void sendWanted(const QString &text, const std::vector<QByteArray> &images);
    void completionWanted(QWidget *button);

private:
    struct Picture {
        QString name;
        QByteArray bytes;
    };
    struct Draft {
        QString text;
        std::vector<Picture> pictures;
    };

    void layOut();
    void chooseFiles();
    void send();
    void showPictures();
    void update();
    void enable(QPushButton &button, bool isOn);
    QString whyNotSent() const;

    QString m_id;
    std::map<QString, Draft> m_drafts;
    std::vector<Picture> m_pictures;
    QString m_noReply, m_noCompletion;
    TextLabel *m_caption;
    TextLabel *m_count;
    TextLabel *m_problem;
    QPlainTextEdit *m_field;
    QWidget *m_names;
    QHBoxLayout *m_nameLayout;
    QPushButton *m_attach;
    QPushButton *m_send;
    QPushButton *m_complete;
};

} // namespace yiren
