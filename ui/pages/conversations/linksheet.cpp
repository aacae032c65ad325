#include "pages/conversations/linksheet.h"

#include "conversations/replybody.h"
#include "formatting/format.h"
#include "pages/complaints/picturereading.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int linkSheetWidth = 460;

} // namespace

LinkSheet::LinkSheet(QWidget &window, TalkPeer::Channel channel)
    : Sheet(window, linkSheetWidth), m_channel(channel), m_title(new QLineEdit(this)), m_description(new QLineEdit(this)),
      m_address(new QLineEdit(this)), m_choosePicture(makeButton(ButtonLook::Plain, this, "picture")),
      m_why(new TextLabel(TextLook::Secondary, this)), m_text(makeButton(ButtonLook::Plain, this)),
      m_close(makeButton(ButtonLook::Plain, this)), m_send(makeButton(ButtonLook::Primary, this))
{
    m_why->setWrapping(true);
    m_title->setAccessibleName(tr("Title"));
    m_description->setAccessibleName(tr("Description"));
    m_address->setAccessibleName(tr("Address"));
    m_address->setPlaceholderText(QStringLiteral("https://"));
    m_text->setText(tr("As words into the answer"));
    m_close->setText(tr("Close"));
    m_send->setText(tr("Send the link"));
    layOut();
    for (QLineEdit *field : {m_title, m_description, m_address})
        connect(field, &QLineEdit::textChanged, this, &LinkSheet::showWhatIsPossible);
    connect(m_choosePicture, &QPushButton::clicked, this, &LinkSheet::choosePicture);
    connect(m_close, &QPushButton::clicked, this, &Sheet::dismiss);
    connect(m_text, &QPushButton::clicked, this,
            [this] { emit textWanted(QString(m_title->text().trimmed() + u' ' + m_address->text().trimmed()).trimmed()); });
    connect(m_send, &QPushButton::clicked, this, [this] {
        ReplyWish wish;
        wish.kind = ReplyWish::Kind::Link;
        wish.title = m_title->text().trimmed();
        wish.description = m_description->text().trimmed();
        wish.url = m_address->text().trimmed();
        wish.thumbnail = m_picture;
        emit linkWanted(wish);
    });
    showWhatIsPossible();
}

void LinkSheet::layOut()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(new TextLabel(tr("Title"), TextLook::Secondary, this), m_title);
    form->addRow(new TextLabel(tr("Description"), TextLook::Secondary, this), m_description);
    form->addRow(new TextLabel(tr("Address"), TextLook::Secondary, this), m_address);
    if (m_channel == TalkPeer::Channel::Kf)
        form->addRow(new TextLabel(tr("Picture"), TextLook::Secondary, this), m_choosePicture);
    m_choosePicture->setVisible(m_channel == TalkPeer::Channel::Kf);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_text);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_send);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(metrics::cardPaddingX, metrics::cardPaddingY, metrics::cardPaddingX, metrics::cardPaddingY);
    column->setSpacing(10);
    column->addWidget(new TextLabel(tr("Link"), TextLook::CardTitle, this));
    column->addLayout(form);
    column->addWidget(m_why);
    column->addLayout(buttons);
    body()->addLayout(column);
}

void LinkSheet::focusFirst()
{
    m_title->setFocus(Qt::OtherFocusReason);
}

void LinkSheet::choosePicture()
{
    askForPicture(this, tr("Picture of the link"), [this](const QString &path) { takePicture(path); });
}

void LinkSheet::takePicture(const QString &path)
{
    const QString name = format::oneLine(QFileInfo(path).fileName());
    m_picture = sentPictureIn(path);
    m_pictureName = m_picture.isEmpty() ? QString() : name;
    m_problem = !m_picture.isEmpty() ? QString() : tr("A link takes a JPG or PNG of up to 2 MB: %1").arg(name);
    showWhatIsPossible();
}

// contract, wecom 6.3 and official account 4.1: 微信客服 shows a picture that goes up before, the official account an article without one;
// a Mini Program wants the address of a picture, which a computer has not.
QString LinkSheet::whatIsMissing() const
{
    if (m_channel == TalkPeer::Channel::Mini)
        return tr("A Mini Program's talk takes links only with a picture that lies on the web. The words can be used.");
    if (!m_problem.isEmpty())
        return m_problem;
    if (m_title->text().trimmed().isEmpty())
        return tr("A link needs a title.");
    if (!isWebAddress(m_address->text().trimmed()))
        return tr("A link needs a web address, with https:// before it.");
    return m_channel == TalkPeer::Channel::Kf && m_picture.isEmpty() ? tr("A link needs a picture.") : QString();
}

void LinkSheet::showWhatIsPossible()
{
    const QString why = whatIsMissing();
    m_choosePicture->setText(m_pictureName.isEmpty() ? tr("Choose …")
                                                     : format::shortened(m_pictureName, 30).replace(u'&', QLatin1String("&&")));
    m_choosePicture->setAccessibleName(tr("Picture of the link: %1").arg(m_choosePicture->text()));
    m_send->setEnabled(why.isEmpty());
    m_send->setToolTip(why.toHtmlEscaped());
    m_text->setEnabled(isWebAddress(m_address->text().trimmed()));
    m_text->setToolTip(m_text->isEnabled() ? QString() : tr("Give the address first"));
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
}

} // namespace yiren
