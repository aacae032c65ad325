#pragma once

#include "conversations/replywish.h"
#include "conversations/snippetstore.h"

#include <QWidget>

class QPushButton;

namespace yiren {

class ReplyField;
class SnippetChoice;
class TextLabel;

// Where an answer is made: the suggestion with where it comes from, the field with how many bytes are used, what may be added, and why
// nothing can be sent now. It sends nothing itself.
class ReplyComposer : public QWidget
{
    Q_OBJECT

public:
    explicit ReplyComposer(QWidget *parent);

    struct Suggested {
        QString text;
        QString source; // "From your answer of March 12"
    };
    void begin(const QString &draft);             // another talk
    void setBlocked(const QString &reason);       // why nothing can be sent; empty: it can
    void setBusy(const QString &reason);          // only for now
    void setMoneyPossible(const QString &whyNot); // empty: money can be taken
    void setFacts(const SnippetFacts &facts) { m_facts = facts; }
    void setSnippets(std::vector<Snippet> all);
    void setSuggestion(const std::optional<Suggested> &suggestion);
    void takeSnippet(const Snippet &snippet); // at the cursor, its places filled in
    void insert(const QString &text);
    void adoptSuggestion();
    void sent(); // what stands here is under way: it is empty again
    bool isEmpty() const;
    QString text() const;
    ReplyField *field() const { return m_field; }
    void attach(const QByteArray &bytes, const QString &name);
    void attachFiles(const QStringList &paths);
    void chooseFile();
    void retranslate();
    QString whyNotSent() const; // empty: it can be sent

signals:
    void sendWanted(const ReplyWish &wish); // its peer is the page's to know
    void written(const QString &text);      // the draft changed, by hand
    void snippetUsed(qint64 id);
    void cardWanted();
    void linkWanted();
    void moneyWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Attachment {
        QString name;
        QByteArray bytes;
        ReplyWish::Kind kind = ReplyWish::Kind::File;
    };

    QWidget *makeSuggestion();
    void layOut();
    void connectParts();
    void submit();
    void followSlash();
    void showAttachment();
    void update();
    void enable(QPushButton &button, bool isOn);
    void placeChoice();
    void say(const QString &problem);

    SnippetFacts m_facts;
    QString m_blocked, m_busy, m_said, m_noMoney;
    std::optional<Suggested> m_suggestion;
    std::optional<Attachment> m_attachment;
    bool m_isSilent = false;
    QWidget *m_suggestionLine;
    TextLabel *m_suggestionText;
    QPushButton *m_adopt;
    TextLabel *m_why;
    ReplyField *m_field;
    SnippetChoice *m_choice;
    QPushButton *m_attached;
    QPushButton *m_picture, *m_card, *m_link, *m_money;
    TextLabel *m_count;
    QPushButton *m_send;
};

} // namespace yiren
