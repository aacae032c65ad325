#include "campaigns/campaigndeeds.h"
#include "formatting/format.h"
#include "pages/campaigns/campaignspart.h"
#include "pages/campaigns/campaignwords.h"
#include "pages/campaigns/reachwire.h"
#include "widgets/buttons.h"
#include "widgets/sheet.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

// What can't be taken back is asked first: that a campaign begins, that the rest of it is written to nobody.
namespace yiren {

namespace {

constexpr int dryRunWidth = 480;

} // namespace

void CampaignsPart::askToBegin()
{
    if (!m_preview || !m_form->campaign())
        return;
    if (m_question)
        m_question->dismiss();
    m_question = new Sheet(*window(), dryRunWidth);
    connect(m_question, &Sheet::dismissed, m_question, &QObject::deleteLater);
    const auto addLine = [this](const QString &text, TextLook look) {
        auto *label = new TextLabel(text, look, m_question);
        label->setWrapping(true);
        m_question->body()->addWidget(label);
    };
    addLine(tr("Dry run of “%1”").arg(format::oneLine(m_form->plan().name)), TextLook::CardTitle);
    for (const CampaignPreview::Channel &channel : m_preview->channels) {
        if (channel.written + channel.heldOut > 0)
            addLine(tr("%1: %2", "channel, counts")
                        .arg(channelWord(channel.channel), previewLine({channel.channel, channel.written, channel.heldOut, {}})),
                    TextLook::Body);
    }
    addLine(tr("%1 are not reachable over a lawful channel now. What is sent can't be taken back; who is held out stays so.")
                .arg(format::count(m_preview->unreachable)),
            TextLook::Secondary);
    auto *yes = makeButton(ButtonLook::Primary, m_question);
    yes->setText(tr("Write to %n people", nullptr, int(m_preview->written)));
    auto *no = makeButton(ButtonLook::Plain, m_question);
    no->setText(tr("Not yet"));
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(no);
    row->addWidget(yes);
    m_question->body()->addLayout(row);
    connect(no, &QPushButton::clicked, m_question, &Sheet::dismiss);
    connect(yes, &QPushButton::clicked, this, [this, id = *m_form->campaign()] {
        m_question->dismiss();
        begin(id);
    });
    m_question->open();
}

void CampaignsPart::begin(CampaignId id)
{
    write<Campaign>([account = services().account.id, id,
                     lines = m_books->lines](Database &database, qint64 at) { return beginCampaign(database, account, id, lines, at); },
                    [this, lines = m_books->lines](const Campaign &campaign) {
                        m_form->hide();
                        m_opened = campaign.id;
                        m_wire.run(campaign.id, lines);
                    },
                    [this](const Error &error) { m_form->say(services().words(error)); });
}

void CampaignsPart::cancel(CampaignId id)
{
    if (m_question)
        m_question->dismiss();
    m_question = new Sheet(*window(), dryRunWidth);
    connect(m_question, &Sheet::dismissed, m_question, &QObject::deleteLater);
    auto *words = new TextLabel(tr("Whoever was not written to yet will not be. This can't be taken back."), TextLook::Body, m_question);
    words->setWrapping(true);
    m_question->body()->addWidget(words);
    auto *yes = makeButton(ButtonLook::Danger, m_question);
    yes->setText(tr("Write to nobody more"));
    m_question->body()->addWidget(yes, 0, Qt::AlignRight);
    connect(yes, &QPushButton::clicked, this, [this, id] {
        m_question->dismiss();
        write<bool>(
            [account = services().account.id, id](Database &database, qint64 at) -> Result<bool> {
                const Done done = cancelCampaign(database, account, id, at);
                return done ? Result<bool>(true) : failure(done.error());
            },
            [this](const bool &) { emit noticed(tr("The campaign is cancelled."), {}); });
    });
    m_question->open();
}

} // namespace yiren
