#include "bills/rollupstore.h"
#include "pages/reconcile/equationpane.h"
#include "pages/reconcile/differencepane.h"
#include "pages/reconcile/equationview.h"
#include "pages/reconcile/reconcilepage.h"
#include "reconcile/loadday.h"
#include "storage/storagethread.h"

// Where the page's numbers lead: a figure to the rows it is made of, a row to its order.

namespace yiren {

void ReconcilePage::connectRows()
{
    const auto openOrder = [this](const QString &number) { emit leadTo("orders", QStringLiteral("order:") + number); };
    connect(m_equation, &EquationView::rowsWanted, this, &ReconcilePage::showRows);
    connect(m_equationPane, &EquationPane::orderWanted, this, openOrder);
    connect(m_equationPane, &DetailPane::closed, this, &ReconcilePage::closePanes);
    connect(m_pane, &DifferencePane::orderWanted, this, openOrder);
    connect(m_pane, &DifferencePane::importsWanted, this, [this] { emit leadTo("settings", QStringLiteral("imports")); });
}

void ReconcilePage::showRows(EquationPart part)
{
    m_rows = m_services.storage.read<EquationDetail>(
        [account = m_services.account.id, day = m_view.day, part](Database &database) -> Result<EquationDetail> {
            const auto records = loadDay(database, account, Period::ofDay(day));
            if (!records)
                return failure(records.error());
            EquationDetail detail{equationRows(part, *records), {}};
            if (part != EquationPart::Payments)
                return detail;
            auto hours = RollupStore(database).hours(account, Period::ofDay(day));
            if (!hours)
                return failure(hours.error());
            detail.hours = std::move(*hours);
            return detail;
        });
    m_rows->then(this, [this, part](const Result<EquationDetail> &detail) {
        if (!detail)
            return failDeed(detail.error(), [this, part] { showRows(part); });
        closePanes();
        m_equationPane->show(part, *detail);
        rememberOpened(part);
    });
    m_rows->start();
}

} // namespace yiren
