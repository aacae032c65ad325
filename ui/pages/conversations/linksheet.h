#pragma once

#include "conversations/message.h"
#include "conversations/replywish.h"
#include "widgets/sheet.h"

class QLineEdit;
class QPushButton;

namespace yiren {

class TextLabel;

// A link for the customer: title, description, address, and over 微信客服 a picture. Where the channel takes none, why, and the words for
// the field.
class LinkSheet : public Sheet
{
    Q_OBJECT

public:
    LinkSheet(QWidget &window, TalkPeer::Channel channel);

    void focusFirst();
    void takePicture(const QString &path);

signals:
    void linkWanted(const ReplyWish &wish);
    void textWanted(const QString &text);

private:
    void layOut();
    void choosePicture();
    void showWhatIsPossible();
    QString whatIsMissing() const;

    const TalkPeer::Channel m_channel;
    QByteArray m_picture;
    QString m_pictureName, m_problem; // with the picture
    QLineEdit *m_title, *m_description, *m_address;
    QPushButton *m_choosePicture;
    TextLabel *m_why;
    QPushButton *m_text, *m_close, *m_send;
};

} // namespace yiren
