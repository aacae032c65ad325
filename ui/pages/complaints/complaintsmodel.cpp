#include "pages/complaints/complaintsmodel.h"

#include "formatting/format.h"
#include "pages/complaints/complaintwords.h"
#include "time/clock.h"

#include <QCoreApplication>

namespace yiren {

namespace {

using ComplaintColumn = ComplaintsModel::Column;

struct ComplaintsModelWords {
    Q_DECLARE_TR_FUNCTIONS(Complaints)
};

std::vector<ComplaintColumn> clockAndWords(const Clock &clock)
{
    const auto now = [&clock] { return clock.now().toMSecsSinceEpoch(); };
    return {
        ComplaintColumn(
            "clock", [] { return ComplaintsModelWords::tr("Clock"); },
            [now](const KeptComplaint &row) { return complaintClockText(row.complaint, now()); })
            .asChip([now](const KeptComplaint &row) { return complaintClockMeaning(row.complaint, now()); })
            .wide(196),
        ComplaintColumn(
            "words", [] { return ComplaintsModelWords::tr("What the payer says"); },
            [](const KeptComplaint &row) { return format::oneLine(row.complaint.detail); })
            .looks(TableBase::CellLook::Strong)
            .copiedAs([](const KeptComplaint &row) { return row.complaint.detail; })
            .wide(160)
            .stretched(),
    };
}

} // namespace

std::unique_ptr<ComplaintsModel> makeComplaintsModel(const Clock &clock)
{
    std::vector<ComplaintColumn> columns = clockAndWords(clock);
    columns.push_back(ComplaintColumn(
                          "order", [] { return ComplaintsModelWords::tr("Order number"); },
                          [](const KeptComplaint &row) { return format::orDash(row.complaint.outTradeNo.toString()); })
                          .wide(156)
                          .givingWay(1));
    columns.push_back(
        ComplaintColumn(
            "amount", [] { return ComplaintsModelWords::tr("Amount, ¥"); },
            [](const KeptComplaint &row) { return row.complaint.amount ? format::plainMoney(*row.complaint.amount) : QStringLiteral("—"); })
            .asNumber()
            .wide(92)
            .givingWay(2));
    columns.push_back(ComplaintColumn(
                          "at", [] { return ComplaintsModelWords::tr("Complained"); },
                          [&clock](const KeptComplaint &row) {
                              return format::momentSeenFrom(row.complaint.complainedAt, clock.now().toMSecsSinceEpoch(), currentLanguage());
                          })
                          .looks(TableBase::CellLook::Secondary)
                          .wide(124)
                          .givingWay(3));
    return std::make_unique<ComplaintsModel>(std::move(columns), [](const KeptComplaint &row) { return row.complaint.id; });
}

} // namespace yiren
