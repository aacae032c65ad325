#pragma once

#include "frame/pageservices.h"
#include "pages/groups/receivers.h"
#include "widgets/sheet.h"

#include <QTimer>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace yiren {

class GroupChoices;
class TextLabel;

// A mass message or a moment that is being written: words, what is attached, to whom, and how many that are. However it is closed, what
// was written is handed on to be kept. It keeps nothing itself.
class BroadcastSheet : public Sheet
{
    Q_OBJECT

public:
    BroadcastSheet(const PageServices &services, ReceiverChoices choices, QWidget &window);

    // A draft that is changed: what is handed on has its number, and nothing is where nothing was changed.
    void take(const BroadcastDraft &kept);
    void attach(const QByteArray &bytes, const QString &name); // a picture
    Broadcast draft() const;
    QStringList targets() const;

signals:
    void keepWanted(const Broadcast &draft, const QStringList &targets, const std::vector<BroadcastPicture> &pictures, bool asksAtOnce);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void connectParts();
    bool isEmpty() const; // neither words nor anything attached
    void handOn(bool asksAtOnce);
    void fillChoices();
    void takeAttachments(const BroadcastDraft &kept);
    bool isAsKept() const;
    bool isToKeptTargets() const;
    void chooseFile();
    void attachFiles(const QStringList &paths);
    void count();
    void showWhatIsPossible();
    void retranslate();
    QString whatIsMissing() const;
    BroadcastKind kind() const;

    PageServices m_services;
    ReceiverChoices m_choices;
    Receivers m_receivers;
    std::optional<BroadcastDraft> m_kept; // that is being changed
    std::vector<BroadcastPicture> m_pictures;
    bool m_isHandedOn = false;
    TextLabel *m_title, *m_kindTitle, *m_senderTitle, *m_whomTitle, *m_textTitle, *m_linkTitle, *m_cardTitle, *m_pictureTitle, *m_preview,
        *m_why;
    QComboBox *m_kind, *m_sender, *m_whom;
    GroupChoices *m_groups;
    QPlainTextEdit *m_text;
    QLineEdit *m_linkName, *m_linkAddress, *m_cardName, *m_cardPage;
    QPushButton *m_picture, *m_noPicture, *m_close, *m_keep, *m_ask;
    JobHandle<Receivers> m_counting;
};

} // namespace yiren
