#include "pages/groups/grouppane.h"

#include "charts/daychart.h"
#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/groups/groupwords.h"
#include "widgets/textlabel.h"

#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace yiren {

namespace {

constexpr int groupChartHeight = 150;
constexpr int staysHeight = 300;

DayChartData chartOf(const std::vector<GroupDay> &days)
{
    DaySeries series;
    series.name = GroupPane::tr("Customers");
    for (const GroupDay &day : days) {
        if (day.customers)
            series.values.push_back({day.day, static_cast<double>(*day.customers)});
    }
    DayChartData data;
    data.series.push_back(std::move(series));
    return data;
}

} // namespace

GroupPane::GroupPane(QWidget *parent)
    : DetailPane(parent), m_model(makeStaysModel()), m_chart(new DayChart(this)), m_table(new TableView(this))
{
    m_chart->setFixedHeight(groupChartHeight);
    m_table->setTable(m_model.get());
    m_table->setMinimumHeight(staysHeight);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(2, m_chart);
    column->addWidget(m_table, 1);
    connect(m_table, &TableView::rowActivated, this, [this](int row) {
        if (m_model->rowAt(row).customer > 0)
            emit customerChosen(m_model->rowAt(row).customer);
    });
}

GroupPane::~GroupPane()
{
    m_table->setModel(nullptr);
}

void GroupPane::show(const About &about)
{
    m_about = about;
    fill();
    QWidget::show();
}

void GroupPane::fill()
{
    const CustomerGroup &group = m_about->group;
    clear();
    setTitle(group.name.isEmpty() ? tr("Group without a name") : group.name,
             tr("%n customer(s) now", nullptr, static_cast<int>(group.customers)));
    const auto read = std::ranges::count_if(m_about->days, [](const GroupDay &day) { return day.customers.has_value(); });
    m_chart->setData(read > 1 ? chartOf(m_about->days) : DayChartData()); // one day is no line
    m_chart->setVisible(read > 1);
    m_model->setRows(m_about->stays);
    addFact(tr("Owner"), format::orDash(format::oneLine(group.owner)));
    addFact(tr("Members read"), group.readAt > 0 ? format::moment(group.readAt) : tr("never"));
    if (group.goneAt)
        addFact(tr("Gone"), tr("not listed any more since %1").arg(format::moment(*group.goneAt)));
    addSources();
}

// Where those came from who are there, and who left again.
void GroupPane::addSources()
{
    std::map<QString, std::pair<int, int>> sources; // how many came, how many are there
    for (const GroupStay &stay : m_about->stays) {
        if (!stay.isExternal)
            continue;
        auto &[came, there] = sources[joinedByText(stay)];
        ++came;
        there += stay.leftAt ? 0 : 1;
    }
    if (!sources.empty())
        addSection(tr("Came by"));
    for (const auto &[name, counts] : sources)
        addFact(name, tr("%1 came, %2 still there").arg(counts.first).arg(counts.second));
}

void GroupPane::retranslate()
{
    m_table->setAccessibleName(tr("Who is in the group"));
    if (m_about)
        fill();
}

} // namespace yiren
