#pragma once

#include <QCoreApplication>

#include <span>

namespace yiren {

// How one error code is said. Marks: {file} {line} {column} {expected} {found} {kind} {detail} {endpoint} {status} {code} {request}.
struct Wording {
    const char *code;
    const char *sentence; // translated in the context "Sentence"
    const char *next;     // what to do; empty: nothing
};

// What to do in the window, for codes whose `next` names a command.
struct WindowStep {
    const char *code;
    const char *next;
};
[[nodiscard]] std::span<const WindowStep> windowSteps();

[[nodiscard]] std::span<const Wording> fileWordings();         // files, imports, exports, usage
[[nodiscard]] std::span<const Wording> analyzeWordings();      // `analyze …`
[[nodiscard]] std::span<const Wording> storageWordings();      // data folder, data file, backup, days
[[nodiscard]] std::span<const Wording> secretWordings();       // vault, keychain, keys, accounts
[[nodiscard]] std::span<const Wording> networkWordings();      // transport, signatures
[[nodiscard]] std::span<const Wording> experimentWordings();   // experiments and their counts
[[nodiscard]] std::span<const Wording> postWordings();         // posts, articles, pictures, sending
[[nodiscard]] std::span<const Wording> productWordings();      // products, stock, bookings, courses, memberships, points, coupons
[[nodiscard]] std::span<const Wording> customerWordings();     // customers, followers
[[nodiscard]] std::span<const Wording> payWordings();          // WeChat Pay's own codes, by payErrorKey()
[[nodiscard]] std::span<const Wording> segmentWordings();      // segments of customers
[[nodiscard]] std::span<const Wording> retentionWordings();    // winning back, alerts, next steps
[[nodiscard]] std::span<const Wording> sellingWordings();      // taking and paying back money
[[nodiscard]] std::span<const Wording> officialWordings();     // the official account's, by officialErrorKey()
[[nodiscard]] std::span<const Wording> talkWordings();         // 企业微信's, by corpErrorKey(), and conversations
[[nodiscard]] std::span<const Wording> reachWordings();        // subscriptions, the board, campaigns
[[nodiscard]] std::span<const Wording> groupWordings();        // customer groups, mass messages, robots
[[nodiscard]] std::span<const Wording> shippingWordings();     // a Mini Program's orders
[[nodiscard]] std::span<const Wording> gatewayWordings();      // pushes and the gateway
[[nodiscard]] std::span<const Wording> ruleWordings();         // what is answered by itself
[[nodiscard]] std::span<const Wording> menuWordings();         // the official account's menu
[[nodiscard]] std::span<const Wording> commentWordings();      // comments under its articles
[[nodiscard]] std::span<const Wording> personalDataWordings(); // fields, consents, erasing

} // namespace yiren
