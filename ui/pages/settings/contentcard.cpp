#include "pages/settings/contentcard.h"

#include "pages/settings/slotsfield.h"
#include "schedule/slotplanstore.h"
#include "storage/storagethread.h"
#include "widgets/buttons.h"
#include "widgets/errorbar.h"
#include "widgets/textlabel.h"

#include <QFormLayout>

#include <algorithm>

namespace yiren {

ContentCard::ContentCard(const PageServices &services, QWidget *parent)
    : Card(parent), m_services(services), m_timesName(new TextLabel(TextLook::Secondary)), m_kindName(new TextLabel(TextLook::Secondary)),
      m_oftenName(new TextLabel(TextLook::Secondary)), m_kindSentence(new TextLabel(TextLook::Secondary)), m_times(new SlotsField(this)),
      m_error(new ErrorBar(this))
{
    layOut();
    connect(m_times, &SlotsField::edited, this, &ContentCard::keepTimes);
    retranslate();
}

void ContentCard::layOut()
{
    auto *kinds = new QHBoxLayout;
    kinds->setSpacing(8);
    m_asFound = addKind(*kinds, OfficialKind::Unknown);
    m_subscription = addKind(*kinds, OfficialKind::Subscription);
    m_service = addKind(*kinds, OfficialKind::Service);
    kinds->addStretch();
    m_kindSentence->setWrapping(true);
    m_timesName->setMinimumWidth(132);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->addRow(m_timesName, m_times);
    form->addRow(m_kindName, kinds);
    form->addRow(m_oftenName, m_kindSentence);
    body()->addLayout(form);
    body()->addWidget(m_error);
}

QPushButton *ContentCard::addKind(QHBoxLayout &row, OfficialKind kind)
{
    QPushButton *button = makeButton(ButtonLook::Plain, this);
    button->setCheckable(true);
    row.addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, kind] { keepKind(kind); });
    return button;
}

void ContentCard::refresh()
{
    m_reading = m_services.storage.read<Kept>([account = m_services.account](Database &database) -> Result<Kept> {
        const auto times = slotPlan(database);
        const auto rights = officialRights(database, account);
        if (!times || !rights)
            return failure(times ? rights.error() : times.error());
        return Kept{*times, *rights};
    });
    m_reading->then(this, [this](const Result<Kept> &kept) {
        if (!kept) {
            m_error->showFailed(m_services.words(kept.error()), [this] { refresh(); });
            return;
        }
        m_error->clear();
        const bool isKeeping = std::ranges::any_of(m_keeping, [](const JobHandle<void> &job) { return !job->isFinished(); });
        if (!isKeeping && kept->usualTimes != m_times->plan()) // who is changing them goes on
            m_times->show(kept->usualTimes);
        m_rights = kept->rights;
        showKind();
    });
    m_reading->start();
}

void ContentCard::keepTimes()
{
    follow(m_services.storage.write<void>([plan = m_times->plan()](Database &database) { return setSlotPlan(database, plan); }),
           [this] { keepTimes(); });
}

void ContentCard::keepKind(OfficialKind kind)
{
    showKind(); // until it is kept, and a second press on what is chosen must not take its mark away
    follow(m_services.storage.write<void>(
               [account = m_services.account.id, kind](Database &database) { return sayOfficialKind(database, account, kind); }),
           [this, kind] { keepKind(kind); });
}

// They come one after the other: there is one lane that writes.
void ContentCard::follow(JobHandle<void> keeping, std::function<void()> again)
{
    std::erase_if(m_keeping, [](const JobHandle<void> &job) { return job->isFinished(); });
    m_keeping.push_back(std::move(keeping));
    m_keeping.back()->then(this, [this, again = std::move(again)](const Done &kept) {
        if (kept)
            refresh();
        else
            m_error->showFailed(m_services.words(kept.error()), again);
    });
    m_keeping.back()->start();
}

void ContentCard::showKind()
{
    m_asFound->setChecked(!m_rights.isKindSaid);
    m_subscription->setChecked(m_rights.isKindSaid && m_rights.kind == OfficialKind::Subscription);
    m_service->setChecked(m_rights.isKindSaid && m_rights.kind == OfficialKind::Service);
    const QString caps =
        tr("A subscription account may tell its followers once a day, a service account each follower four times a month.");
    const QString found = m_rights.isKindSaid         ? QString()
        : m_rights.kind == OfficialKind::Subscription ? tr("By WeChat's answers it is a subscription account.")
        : m_rights.kind == OfficialKind::Service      ? tr("By WeChat's answers it is a service account.")
        : m_rights.massSends == Right::Denied         ? tr("WeChat lets this account send nothing to its followers by itself.")
                                                      : tr("Not known yet: check the connection above, or choose.");
    m_kindSentence->setText(found.isEmpty() ? caps : found + u' ' + caps);
}

void ContentCard::retranslate()
{
    setTitle(tr("Content"), tr("when articles usually go out, and how often followers may be told"));
    m_timesName->setText(tr("Usual times"));
    m_kindName->setText(tr("Official account"));
    m_oftenName->setText(tr("Mass sends"));
    m_asFound->setText(tr("Found by itself"));
    m_subscription->setText(tr("Subscription account"));
    m_service->setText(tr("Service account"));
    m_times->retranslate();
    showKind();
}

} // namespace yiren
