#include "pages/retention/funnelcard.h"

#include "charts/barchart.h"
#include "formatting/format.h"
#include "pages/retention/funnelsheet.h"
#include "pages/retention/funnelwords.h"
#include "widgets/textlabel.h"

#include <QEvent>

namespace yiren {

namespace {

bool isSamePeriod(const Period &a, const Period &b)
{
    return a.first == b.first && a.last == b.last;
}

} // namespace

FunnelCard::FunnelCard(const PageServices &services, QWidget *parent) : FunnelCard(services, new BarChart, parent) {}

FunnelCard::FunnelCard(const PageServices &services, BarChart *bars, QWidget *parent)
    : ChartCard(bars, parent), m_services(services), m_bars(bars), m_sentence(new TextLabel(TextLook::Secondary, this))
{
    m_sentence->setWrapping(true);
    body()->addWidget(m_sentence);
    connect(m_bars, &BarChart::chosen, this, [this](int bar) { openPeople(static_cast<FunnelStep>(bar)); });
    retranslate();
}

FunnelCard::~FunnelCard() = default;

void FunnelCard::read(Period period)
{
    m_hasDays = period.first < period.last;
    if (!m_hasDays) {
        m_reading.reset();
        m_funnel.reset();
        retranslate();
        return emit came();
    }
    const bool isSame = m_funnel && isSamePeriod(m_funnel->period, period);
    const auto seen = isSame ? std::optional(m_version) : std::nullopt;
    m_reading = m_services.storage.readHistory<Funnel>(
        seen, [account = m_services.account.id, period](Database &database) { return loadFunnel(database, account, period); });
    m_reading->then(
        this, [this](const Result<StorageThread::Versioned<Funnel>> &funnel) { funnel ? take(*funnel) : emit failed(funnel.error()); });
    m_reading->start();
}

void FunnelCard::take(const StorageThread::Versioned<Funnel> &funnel)
{
    if (funnel.value) {
        m_version = funnel.version;
        m_funnel = *funnel.value;
        retranslate();
    }
    emit came();
}

void FunnelCard::openPeople(FunnelStep step)
{
    if (!m_funnel || m_funnel->count(step) == 0)
        return;
    std::vector<FunnelRow> rows;
    for (const FunnelPerson &person : m_funnel->people) {
        if (hasCome(person, step))
            rows.push_back({person, {}});
    }
    m_names = m_services.storage.read<std::vector<QString>>(
        [people = m_funnel->whoCame(step)](Database &database) { return loadNames(database, people); });
    m_names->then(this, [this, step, rows = std::move(rows)](const Result<std::vector<QString>> &names) {
        if (!names)
            return emit failed(names.error());
        std::vector<FunnelRow> named = rows;
        for (size_t i = 0; i < named.size(); ++i)
            named[i].name = (*names)[i];
        showPeople(step, std::move(named));
    });
    m_names->start();
}

void FunnelCard::showPeople(FunnelStep step, std::vector<FunnelRow> rows)
{
    auto *sheet = new FunnelSheet(step, std::move(rows), m_services.memory, *window());
    connect(sheet, &FunnelSheet::customerChosen, this, &FunnelCard::customerChosen);
    connect(sheet, &Sheet::dismissed, sheet, &QObject::deleteLater);
    sheet->open();
}

void FunnelCard::showBars()
{
    m_bars->setFocus(Qt::OtherFocusReason);
}

ChartTable FunnelCard::numbers() const
{
    return m_bars->table();
}

void FunnelCard::retranslate()
{
    setTitle(tr("From reached to paid again"), tr("choose a bar for the people behind it"));
    m_bars->setData(tr("People"), m_funnel ? funnelBars(*m_funnel) : std::vector<BarValue>(),
                    [](double people) { return format::count(qRound64(people)); });
    m_sentence->setText(m_funnel ? funnelSentence(*m_funnel) : m_hasDays ? tr("Being counted …") : tr("The period has no whole day yet."));
    if (m_funnel)
        explain(*this, tr("From reached to paid again"), explainFunnel(*m_funnel));
}

void FunnelCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    ChartCard::changeEvent(event);
}

} // namespace yiren
