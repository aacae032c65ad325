#pragma once

#include "base/stopsign.h"
#include "exporting/table.h"
#include "orders/orderliststore.h"

#include <QStringList>

namespace yiren {

// A column of the page that is shown, under the model's name for it.
struct ShownColumn {
    QByteArray name;
    QString title;
};

// The orders of the filter, all of them, as the page shows them: its columns in its order, its words; now: UTC ms. For
// StorageThread::read().
[[nodiscard]] Result<ExportTable> shownOrders(Database &database, AccountId account, const OrderFilter &filter,
                                              const std::vector<ShownColumn> &columns, qint64 now, const StopSign &stop = {});

} // namespace yiren
