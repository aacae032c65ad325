#include "models/tableview.h"
#include "models/viewmemory.h"
#include "pages/reconcile/certificatepane.h"
#include "pages/reconcile/differencepane.h"
#include "pages/reconcile/equationpane.h"
#include "pages/reconcile/reconcilepage.h"
#include "time/clock.h"

#include <algorithm>
#include <array>

// What the page remembers of a sitting, for a start after it: the day that was chosen, and what stood open of it. A new morning begins
// with the newest day that has a bill.

namespace yiren {

namespace {

const QString dayKey = QStringLiteral("reconcile/day");           // "2026-11-20 2026-11-28": chosen on that day
const QString openedPartKey = QStringLiteral("reconcile/opened"); // "2026-11-20 certificate", "… rows fees", "… KIND/SUBJECT"

// As EquationPart.
constexpr std::array<const char *, 7> rowsNames{"rows payments",   "rows refunds",   "rows coupons", "rows fees",
                                                "rows trade_bill", "rows fund_bill", "rows books"};

} // namespace

void ReconcilePage::rememberDay()
{
    const QString today = BusinessDay::of(m_services.clock.now()).toText();
    m_services.memory.set(dayKey, QStringLiteral("%1 %2").arg(m_wanted->toText(), today));
}

std::optional<BusinessDay> ReconcilePage::rememberedDay() const
{
    const QString words = m_services.memory.value(dayKey).toString();
    const bool isOfToday = words.section(u' ', 1) == BusinessDay::of(m_services.clock.now()).toText();
    return isOfToday ? BusinessDay::fromText(words.section(u' ', 0, 0)) : std::nullopt;
}

void ReconcilePage::rememberOpened(const QString &what)
{
    m_services.memory.set(openedPartKey, QStringLiteral("%1 %2").arg(m_view.day.toText(), what));
}

void ReconcilePage::rememberOpened(const DifferenceRow &row)
{
    rememberOpened(row.kind + row.blocker + u'/' + row.subject);
}

void ReconcilePage::rememberOpened(EquationPart part)
{
    rememberOpened(QString::fromLatin1(rowsNames[static_cast<size_t>(part)]));
}

void ReconcilePage::openRemembered()
{
    const QString words = m_services.memory.value(openedPartKey).toString();
    if (words.section(u' ', 0, 0) != m_view.day.toText())
        return;
    const QString what = words.section(u' ', 1);
    if (what == QLatin1String("certificate"))
        showCertificate();
    const auto rows = std::ranges::find_if(rowsNames, [&](const char *name) { return what == QLatin1String(name); });
    if (rows != rowsNames.end())
        showRows(static_cast<EquationPart>(rows - rowsNames.begin()));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const DifferenceRow &one = m_model->rowAt(row);
        if (what == one.kind + one.blocker + u'/' + one.subject)
            m_table->selectRow(row);
    }
}

void ReconcilePage::closePanes()
{
    m_pane->hide();
    m_certificatePane->hide();
    m_equationPane->hide();
    m_services.memory.forget(openedPartKey);
}

} // namespace yiren
