#include "reconcile/differencescsv.h"
#include "reconcile/filereconcile.h"

#include <cstdio>

// bench_files BILL ORDERS REFUNDS OUT.csv: raw files to the differences CSV and nothing else, for measuring against the peers.
int main(int count, char **arguments)
{
    if (count != 5) {
        std::fputs("usage: bench_files BILL ORDERS REFUNDS OUT.csv\n", stderr);
        return 2;
    }
    const auto path = [&](int i) { return QString::fromLocal8Bit(arguments[i]); };
    const auto found = yiren::reconcileFiles({path(1), path(2), path(3), {}});
    if (!found) {
        std::fprintf(stderr, "%s line %lld\n", qPrintable(found.error().code), static_cast<long long>(found.error().place.line));
        return 3;
    }
    if (!yiren::writeDifferencesCsv(path(4), found->report.differences))
        return 5;
    std::printf("%s summary=%s bad=%lld differences=%zu unexplained_fen=%lld\n", found->billSha1.toHex().constData(),
                found->summaryAgrees() ? "agrees" : "DIFFERS",
                static_cast<long long>(found->billBadRows.count() + found->orders.badRows.count()), found->report.differences.size(),
                static_cast<long long>(found->report.unexplained.fen()));
    return found->report.unexplained == yiren::Money() ? 0 : 1;
}
