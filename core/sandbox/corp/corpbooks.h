#pragma once

#include "sandbox/corp/kfbook.h"
#include "sandbox/corp/reachbook.h"
#include "sandbox/effectledger.h"

#include <map>

namespace yiren::sandbox {

// A corporation of 企业微信 with one self-built app.
struct CorpBooks {
    QString corpid;
    QString secret;
    QString clientAddress = QStringLiteral("203.0.113.57"); // from where requests seem to come
    bool isAddressTrusted = true;                           // 企业可信IP
    bool isKfGranted = true;                                // 可调用接口的应用
    bool isContactGranted = true;                           // the same of 客户联系
    std::map<QString, qint64> tokens;                       // their ends, seconds since 1970
    KfBook kf;
    ReachBook reach;
    EffectLedger &effects;

    // sync_msg: how many items a page has at most, and whether an empty page with has_more stands before each.
    qsizetype pageItems = 1000;
    bool givesEmptyPages = false;
    std::vector<qint64> tokenless; // sync_msg without a push's token, ms
    qint64 blockedUntilMs = 0;
    std::map<QString, qint64> pushTokens; // that lift the limit, and until when, ms
    std::vector<int> coming;              // fail_type of the next messages that are accepted and not delivered

    [[nodiscard]] QString makeToken(qint64 nowSeconds);
};

} // namespace yiren::sandbox
