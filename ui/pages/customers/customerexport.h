#pragma once

#include "base/stopsign.h"
#include "customers/customerliststore.h"
#include "exporting/table.h"

namespace yiren {

// A column of the page that is shown, under the model's name for it.
struct ShownCustomerColumn {
    QByteArray name;
    QString title;
};

// The customers of the filter, all of them, in the order of the page and with its columns; `order.limit` and `order.after` are not looked
// at. For StorageThread::read().
[[nodiscard]] Result<ExportTable> shownCustomers(CustomerListStore store, const CustomerFilter &filter, CustomerListStore::Page order,
                                                 const std::vector<ShownCustomerColumn> &columns, const StopSign &stop = {});

} // namespace yiren
