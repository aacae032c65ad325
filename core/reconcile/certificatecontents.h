#pragma once

#include "base/result.h"
#include "reconcile/certificate.h"
#include "reconcile/closedaystore.h"
#include "reconcile/feeaudit.h"
#include "reconcile/matchreport.h"
#include "reconcile/settlement.h"

namespace yiren {

// What a certificate says, read back from the bytes that were hashed. Text and PDF are made of this and of nothing else, so that what is
// printed is what was hashed. Names are the stable ones of the certificate: one that is newer than this program is kept as it is.
struct CertificateContents {
    struct File {
        QString kind; // billKindName()
        qint64 rows = 0;
        QString sha1;
        QString sha256; // empty: WeChat has none
    };
    struct Finding {
        QString kind; // differenceClassName()
        QString subject;
        std::optional<Money> bill;
        std::optional<Money> ledger;
        Money impact;
        QString cause; // causeName()
    };
    struct Funds {
        bool isPresent = false;
        bool agrees = false;
        Money net;
        Money expectedNet;
        Money other;
    };
    struct Balance {
        Money opening;
        Money income;
        Money expense;
        Money closing;
    };
    struct Account {
        QString name; // fundAccountName()
        qint64 days = 0;
        qint64 rows = 0;
        qint64 breaks = 0;
        std::optional<Balance> balance; // of the day
    };

    BillTotals bill;
    LedgerTotals ledger;
    qint64 matchedPayments = 0;
    qint64 matchedRefunds = 0;
    Money unexplained;
    std::vector<Finding> findings;
    FeeTotals fees;
    qint64 feeDeviations = 0;
    Funds funds;
    std::vector<Account> accounts;
    std::vector<File> files;
    std::vector<Settlement> settlements; // key, action and reason
    std::vector<CertificatePlace::Reopening> reopenings;
};

// Damaged "certificate.damaged" when the bytes are not what certificateOf() writes, or not those that the closing's hash stands for.
[[nodiscard]] Result<CertificateContents> readCertificate(const ClosedDay &closing);

// What a finding is called in the program's language: its cause where there is one, else its class.
[[nodiscard]] QString labelOf(const CertificateContents::Finding &finding);

} // namespace yiren
