#include "pages/complaints/complaintpane.h"

#include "complaints/complaintclock.h"
#include "formatting/format.h"
#include "pages/complaints/complaintwords.h"
#include "pages/complaints/replybox.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/chip.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPixmap>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int thumbnail = 72;

TextLabel *outsideText(const QString &text, TextLook look, QWidget *parent)
{
    auto *label = new TextLabel(text, look, parent);
    label->setWrapping(true);
    label->setCopyable(true);
    return label;
}

} // namespace

ComplaintPane::ComplaintPane(const Clock &clock, QWidget *parent) : DetailPane(parent), m_clock(clock), m_reply(new ReplyBox(this))
{
    layout()->addWidget(m_reply);
}

void ComplaintPane::show(const ComplaintCase &about, const std::map<QString, QImage> &images)
{
    m_about = about;
    m_images = images;
    m_reply->setComplaint(about.kept.complaint.id);
    fill();
    QWidget::show();
}

void ComplaintPane::setBusy(const QString &reason)
{
    m_busy = reason;
    showReasons();
}

void ComplaintPane::fill()
{
    const Complaint &complaint = m_about->kept.complaint;
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    clear();
    setTitle(complaint.detail, complaintStateText(complaint.state));
    auto *chips = new QHBoxLayout;
    chips->addWidget(new Chip(complaintClockText(complaint, now), complaintClockMeaning(complaint, now), this));
    if (complaint.times > 1)
        chips->addWidget(new Chip(tr("Complaint %1 of this payer").arg(complaint.times), Meaning::Attention, this));
    if (complaint.isBeforePlatform)
        chips->addWidget(new Chip(tr("WeChat looks at it"), Meaning::Attention, this));
    chips->addStretch();
    body()->addLayout(chips);
    addDeeds();
    addFact(tr("About"), complaintProblemText(complaint));
    addFact(tr("Complained"), format::moment(complaint.complainedAt));
    addOrder(complaint);
    addTalk();
    showReasons();
}

void ComplaintPane::addOrder(const Complaint &complaint)
{
    if (complaint.amount)
        addFact(tr("Amount"), format::money(*complaint.amount));
    if (complaint.wishedRefund)
        addFact(tr("Refund wished"), format::money(*complaint.wishedRefund));
    if (complaint.isFullyRefunded)
        addFact(tr("Refunded"), tr("the whole amount"));
    if (complaint.outTradeNo.isEmpty())
        return;
    auto *link = makeButton(ButtonLook::Link, this);
    link->setText(tr("See the order %1").arg(format::oneLine(complaint.outTradeNo.toString())).replace(u'&', QStringLiteral("&&")));
    connect(link, &QPushButton::clicked, this, [this, number = complaint.outTradeNo.toString()] { emit orderChosen(number); });
    body()->addWidget(link, 0, Qt::AlignLeft);
    if (complaint.isFullyRefunded || complaint.state == u"PROCESSED")
        return;
    auto *refund = makeButton(ButtonLook::Link, this);
    refund->setText(tr("Pay back …"));
    refund->setToolTip(tr("Shows what it will do first"));
    connect(refund, &QPushButton::clicked, this, [this, number = complaint.outTradeNo.toString()] { emit refundWanted(number); });
    body()->addWidget(refund, 0, Qt::AlignLeft);
}

void ComplaintPane::addTalk()
{
    addSection(tr("What was said"));
    for (const ComplaintTalk &entry : m_about->talk) {
        auto *head = new QHBoxLayout;
        head->addWidget(outsideText(complaintTalkTitle(entry), TextLook::Strong, this), 1);
        head->addWidget(new TextLabel(format::moment(entry.at), TextLook::Faint, this), 0, Qt::AlignTop);
        body()->addLayout(head);
        if (!entry.text.isEmpty())
            body()->addWidget(outsideText(entry.text, TextLook::Body, this));
        addPictures(entry.images);
    }
}

void ComplaintPane::addPictures(const QStringList &images)
{
    if (images.isEmpty())
        return;
    auto *row = new QHBoxLayout;
    for (qsizetype i = 0; i < images.size(); ++i) {
        auto *button = makeButton(ButtonLook::Plain, this, "picture");
        const auto found = m_images.find(images[i]);
        const bool isThere = found != m_images.end() && !found->second.isNull();
        setOnlyIcon(*button, isThere ? tr("Picture %1: show it larger").arg(i + 1) : tr("Picture %1 has not been fetched").arg(i + 1));
        button->setEnabled(isThere);
        if (isThere) {
            button->setIcon(QPixmap::fromImage(found->second.scaled(thumbnail, thumbnail, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
            button->setIconSize({thumbnail, thumbnail});
            connect(button, &QPushButton::clicked, this, [this, picture = found->second] { emit pictureChosen(picture); });
        }
        row->addWidget(button);
    }
    row->addStretch();
    body()->addLayout(row);
}

void ComplaintPane::addDeeds()
{
    if (m_about->deeds.empty())
        return;
    if (const QString text = complaintDeedText(m_about->deeds.back()); !text.isEmpty()) {
        auto *label = outsideText(text, TextLook::Body, this);
        setTone(*label, m_about->deeds.back().isUnderWay() ? Meaning::Attention : Meaning::Wrong);
        body()->addWidget(label);
    }
}

void ComplaintPane::showReasons()
{
    if (!m_about)
        return;
    const auto reasonOf = [this](DeedKind kind) {
        const auto error = whatKeepsBack(*m_about, kind);
        if (!error)
            return m_busy;
        if (error->code == u"complaint.processed")
            return tr("This complaint is completed.");
        if (error->code == u"complaint.under_way")
            return tr("Something is still on its way to WeChat Pay.");
        return tr("Reply first: a complaint that is completed without a solution comes back, and WeChat counts that.");
    };
    m_reply->setReasons(reasonOf(DeedKind::Reply), reasonOf(DeedKind::Complete));
}

void ComplaintPane::retranslate()
{
    m_reply->retranslate();
    if (m_about)
        fill();
}

} // namespace yiren
