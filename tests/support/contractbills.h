#pragma once

#include "bills/billkind.h"
#include "contractsample.h"

namespace yiren {

// The sample of one kind of bill in contract/wechat-pay.md 11.7: one merchant day, 2026-03-05.
inline QByteArray contractBill(BillKind kind)
{
    switch (kind) {
    case BillKind::TradeAll:
        return contractSample("#### ALL");
    case BillKind::TradeSuccess:
        return contractSample("#### SUCCESS");
    case BillKind::TradeRefund:
        return contractSample("#### REFUND (交易时间 = original payment time, as in the 2018 and 2020 samples)");
    case BillKind::FundBasic:
        return contractSample("#### Fund flow BASIC, pattern A, opening balance 1000.00");
    case BillKind::FundOperation:
        return contractSample("#### Fund flow OPERATION, opening balance 150.00 (layout real, business words partly assumed [?])");
    case BillKind::FundFees:
        return contractSample(
            "#### Fund flow FEES, opening balance 20.00 (layout real, content assumed [?]: only merchants with a separate fee "
            "account get it)");
    }
    return {};
}

// That of the personal statement (section 12).
inline QByteArray contractStatement()
{
    return contractSample("Sample:");
}

} // namespace yiren
