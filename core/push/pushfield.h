#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace yiren {

inline constexpr qsizetype mostPushBytes = 64 * 1024; // of a body; WeChat's own pushes have a few KB
inline constexpr int deepestPush = 12;                // contract: four levels are the most that WeChat writes
inline constexpr int mostPushFields = 2000;           // an event with nine pictures has some thirty

// What a push says, the same for XML and JSON: a tree of names and texts. Numbers are kept as they were written, since ids go beyond 2^53;
// true and false are those words, null is empty. Members of a JSON array are named "item", as WeChat's XML names them.
struct PushField {
    QString name;
    QString text; // empty where there are fields
    std::vector<PushField> fields;

    // The first of that name, written exactly so; null when there is none. A path is names with slashes.
    [[nodiscard]] const PushField *find(QStringView path) const;
    [[nodiscard]] QString value(QStringView path) const;                                     // its text; empty when there is none
    [[nodiscard]] std::vector<QString> values(QStringView listPath, QStringView name) const; // of all of that name in the list

    friend bool operator==(const PushField &, const PushField &) = default;
};

// Both refuse with BadReply: "push.too_long", "push.too_deep", "push.too_many", "push.encoding" (not UTF-8), "push.repeated" (a name stands
// twice where it means one thing: in a JSON object, and directly in <xml>, but for WeCom's lists of ids; detail: the name). Nothing is
// fetched or expanded. "push.xml" (detail: why), "push.dtd" for a document type, an entity of one's own or a processing instruction.
[[nodiscard]] Result<PushField> readPushXml(const QByteArray &bytes);
// "push.json": not one object by RFC 8259, and nothing behind it.
[[nodiscard]] Result<PushField> readPushJson(const QByteArray &bytes);
// By its first character that is no space.
[[nodiscard]] bool looksLikeJson(QByteArrayView bytes);
[[nodiscard]] Result<PushField> readPushBody(const QByteArray &bytes);

} // namespace yiren
