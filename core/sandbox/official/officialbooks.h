#pragma once

#include "sandbox/effectledger.h"
#include "sandbox/official/callcounters.h"
#include "sandbox/official/draftbox.h"
#include "sandbox/official/followerbook.h"
#include "sandbox/official/masstask.h"
#include "sandbox/official/officialids.h"
#include "sandbox/official/publication.h"
#include "sandbox/official/readerfigures.h"
#include "sandbox/official/shippingbook.h"
#include "sandbox/official/shopbook.h"
#include "sandbox/official/mediashelf.h"
#include "sandbox/official/menubook.h"
#include "sandbox/official/talkbook.h"
#include "sandbox/official/noticebook.h"
#include "sandbox/official/tokenbook.h"

namespace yiren::sandbox {

// Who the account is and what its owner set in WeChat's backend.
struct OfficialSettings {
    OfficialClass accountClass = OfficialClass::VerifiedService;
    QString appid;
    QString appSecret;
    QStringList allowedAddresses{QStringLiteral("127.0.0.1")};
    QString clientAddress = QStringLiteral("127.0.0.1"); // from where requests seem to come
    bool hasComments = true;                             // the 留言 function
    // 自动回复, as the API shows it; nothing was ever set.
    QJsonObject backendReplies{{QStringLiteral("is_add_friend_reply_open"), 0}, {QStringLiteral("is_autoreply_open"), 0}};
    bool protectsMassSending = false; // 群发保护: the administrator confirms a message to all
};

// Everything WeChat knows of the official account.
struct OfficialBooks {
    OfficialBooks(const Clock &clock, const OfficialSettings &own, quint64 seed, EffectLedger &ledger)
        : settings(own), tokens(clock), counters(clock, own.accountClass), ids(seed), effects(ledger)
    {
    }

    OfficialSettings settings;
    TokenBook tokens;
    CallCounters counters;
    OfficialIds ids;
    MediaShelf media;
    DraftBox drafts;
    PublicationBook publications;
    MassBook mass;
    NoticeBook notices;
    FollowerBook followers;
    ReaderFigures figures;
    MenuBook menu;
    ShippingBook shipping;
    ShopBook shop;
    TalkBook talk;
    EffectLedger &effects;
};

} // namespace yiren::sandbox
