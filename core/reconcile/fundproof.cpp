#include "reconcile/fundproof.h"

#include "reconcile/fundcauses.h"
#include "reconcile/fundlinks.h"
#include "reconcile/fundsplit.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr std::array provenKinds = {FundKind::Payment, FundKind::Fee, FundKind::Refund, FundKind::RefundClosed, FundKind::FeeReturned};

ProofLine &lineOf(std::vector<ProofLine> &lines, FundKind kind)
{
    return *std::find_if(lines.begin(), lines.end(), [kind](const ProofLine &line) { return line.kind == kind; });
}

void addToLine(ProofLine &line, Money trade)
{
    line.trade += trade;
    line.tradeRows += trade == Money() ? 0 : 1;
}

void addTradeToLines(std::vector<ProofLine> &lines, const TradeRow &row)
{
    const bool isPayment = row.kind == TradeKind::Payment;
    addToLine(lineOf(lines, isPayment ? FundKind::Payment : FundKind::Refund), row.accountEffect() + row.fee);
    addToLine(lineOf(lines, isPayment ? FundKind::Fee : FundKind::FeeReturned), -row.fee);
}

void addLink(std::vector<ProofLine> &lines, const FundLink &link)
{
    for (const TradeRow *row : link.trades)
        addTradeToLines(lines, *row);
    for (const FundMovement *movement : link.movements) {
        const FundSplit split = splitOf(*movement, link);
        ProofLine &main = lineOf(lines, split.kind);
        main.fund += split.gross;
        ++main.fundRows;
        if (split.fee != Money())
            lineOf(lines, split.kind == FundKind::Refund ? FundKind::FeeReturned : FundKind::Fee).fund += split.fee;
    }
}

Money sumOf(const std::vector<const FundMovement *> &movements)
{
    Money sum;
    for (const FundMovement *movement : movements)
        sum += movement->row.signedAmount();
    return sum;
}

} // namespace

QLatin1String fundFindingName(FundFinding::Kind kind)
{
    switch (kind) {
    case FundFinding::Kind::TradeWithoutMovement:
        return QLatin1String("trade_without_movement");
    case FundFinding::Kind::MovementWithoutTrade:
        return QLatin1String("movement_without_trade");
    case FundFinding::Kind::AmountDiffers:
        return QLatin1String("amount_differs");
    case FundFinding::Kind::OtherMovement:
        break;
    }
    return QLatin1String("other_movement");
}

bool FundProof::agrees() const
{
    return isPresent && unexplained == Money() && std::none_of(findings.begin(), findings.end(), [](const FundFinding &finding) {
               return finding.kind != FundFinding::Kind::OtherMovement && finding.isOpen();
           });
}

FundProof proveFunds(const DayRecords &records)
{
    FundProof proof;
    proof.isPresent = records.hasBasicFunds();
    for (const FundKind kind : provenKinds)
        proof.lines.push_back({kind, 0, 0, {}, {}});
    for (const TradeRow &row : records.trades)
        proof.expectedNet += row.accountEffect();
    if (!proof.isPresent) {
        for (const TradeRow &row : records.trades)
            addTradeToLines(proof.lines, row);
        return proof;
    }

    const FundLinks links(records.trades, records.movements);
    const FundCauses causes(records);
    Money explained;
    for (const FundLink &link : links.links()) {
        addLink(proof.lines, link);
        proof.net += link.moved();
        proof.other += sumOf(link.mirrored);
        if (link.moved() == link.expected() && !link.trades.empty())
            continue;
        proof.findings.push_back(causes.finding(link));
        if (!proof.findings.back().isOpen())
            explained += proof.findings.back().delta();
    }
    proof.unexplained = proof.net - proof.expectedNet - explained;
    proof.other += sumOf(links.others());
    for (const FundMovement *movement : links.others())
        proof.findings.push_back(causes.finding(*movement));
    return proof;
}

} // namespace yiren
