#pragma once

#include <QString>

namespace yiren {

// One row in which two versions of a bill differ.
struct BillChange {
    enum class Kind { Added, Changed, Removed };

    Kind kind = Kind::Changed;
    qint64 line = 0; // in the new version; of a removed row, in the old one
    QString number;  // out_refund_no of a refund, out_trade_no of a payment, 业务凭证号 of a fund row
    QString column;  // Changed: the first column that differs, in the database's word
    QString before;
    QString after;
};

} // namespace yiren
