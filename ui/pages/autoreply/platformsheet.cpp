#include "pages/autoreply/platformsheet.h"

#include "accounts/officialof.h"
#include "autoreply/platformserving.h"
#include "formatting/format.h"
#include "frame/vaultdoor.h"
#include "pages/autoreply/rulewords.h"
#include "pages/autoreply/steplist.h"
#include "storage/storagethread.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/runningjobs.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int platformSheetWidth = 620;
constexpr int platformStepsHeight = 320;

} // namespace

PlatformSheet::PlatformSheet(const PageServices &services, const PlatformPlan &plan, QWidget &window)
    : Sheet(window, platformSheetWidth), m_services(services), m_plan(plan), m_compare(makeButton(ButtonLook::Primary, this, "refresh")),
      m_outcome(new TextLabel(TextLook::Body, this))
{
    body()->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    body()->setSpacing(10);
    body()->addWidget(new TextLabel(tr("Steps for WeChat's backend"), TextLook::CardTitle, this));
    auto *why =
        new TextLabel(m_plan.isEmpty() ? tr("No rule that is on can be served by WeChat itself on this account.")
                                       : tr("WeChat's own auto-reply is set by hand. These are its fields, in Chinese as they are there."),
                      TextLook::Secondary, this);
    why->setWrapping(true);
    body()->addWidget(why);
    auto *scroll = new QScrollArea(this);
    auto *content = new StepList(platformSteps(m_plan), scroll);
    connect(content, &StepList::copied, this, &PlatformSheet::copied);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFixedHeight(platformStepsHeight);
    scroll->setAccessibleName(tr("Steps for WeChat's backend"));
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    scroll->setVisible(!m_plan.isEmpty());
    body()->addWidget(scroll);
    addClashing();
    m_outcome->setWrapping(true);
    m_outcome->hide();
    body()->addWidget(m_outcome);
    auto *close = makeButton(ButtonLook::Plain, this);
    close->setText(tr("Close"));
    m_compare->setText(tr("Compare with WeChat"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_compare);
    foot->addStretch(1);
    foot->addWidget(close);
    body()->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &Sheet::dismiss);
    connect(m_compare, &QPushButton::clicked, this, &PlatformSheet::compare);
}

PlatformSheet::~PlatformSheet() = default;

void PlatformSheet::addClashing()
{
    QStringList names;
    for (const QString &name : m_plan.clashing)
        names.append(QStringLiteral("“%1”").arg(format::oneLine(name)));
    auto *clashing =
        new TextLabel(tr("No place is left for %1: WeChat holds one reply to followers and one to any message, and an earlier rule "
                         "has it.")
                          .arg(names.join(QStringLiteral(", "))),
                      TextLook::Body, this);
    clashing->setWrapping(true);
    setTone(*clashing, Meaning::Wrong);
    clashing->setVisible(!names.isEmpty());
    body()->addWidget(clashing);
}

void PlatformSheet::compare()
{
    m_services.door.whenOpen(this, [this] { read(); });
}

void PlatformSheet::read()
{
    if (m_call)
        return;
    if (!m_connection.api) {
        auto official = officialOf(m_services.account, m_services.vault);
        if (!official)
            return showAnswer(failure(official.error()));
        m_connection = m_services.connectOfficial(std::move(*official));
    }
    m_call = m_connection.api->call(backendRepliesCall());
    m_services.jobs.watch(*m_call, [] { return tr("Reading WeChat's own auto-reply"); });
    m_call->then(this, [this](const Result<OfficialAnswer> &answer) {
        const Result<OfficialAnswer> result = answer; // the call and its result go
        m_call.reset();
        showAnswer(result);
    });
    m_call->start();
    m_outcome->setText(tr("WeChat is being asked."));
    m_outcome->show();
    place();
}

void PlatformSheet::showAnswer(const Result<OfficialAnswer> &answer)
{
    const auto there = answer ? backendReplies(*answer) : failure(answer.error());
    QStringList lines;
    if (there) {
        const auto differences = comparePlatform(m_plan, *there);
        for (const PlatformDifference &difference : differences)
            lines.append(differenceText(difference));
        note(partsOfPlatform(m_plan, differences));
    } else {
        lines.append(m_services.words(there.error()).sentence);
    }
    m_outcome->setText(lines.isEmpty() ? tr("Nothing is set at WeChat, and nothing is to be.") : lines.join(u'\n'));
    m_outcome->show();
    place();
}

// What WeChat answers itself, rules here don't answer again.
void PlatformSheet::note(const QStringList &parts)
{
    m_noting = m_services.storage.write<void>(
        [account = m_services.account.id, parts](Database &database) { return notePlatformServing(database, account, parts); });
    m_noting->start();
}

} // namespace yiren
