#pragma once

#include "sandbox/apireply.h"

#include <optional>
#include <vector>

namespace yiren::sandbox {

// What a request body may look like. Members that are not named are refused (contract/wechat-pay.md 2).
struct JsonShape {
    enum class Type { Text, Integer, Boolean, Object, List };
    enum class Presence { Required, Optional };
    struct Member {
        QLatin1String name;
        Type type = Type::Text;
        Presence presence = Presence::Optional;
        qint64 least = 0; // of a text: bytes; of an integer: its value; of a list: its length
        qint64 most = 0;
        const JsonShape *inside = nullptr; // of an object, or of each element of a list
    };
    std::vector<Member> members;
};

// Refuses a body that is no JSON object, holds null, a number with a point or an exponent, or characters of four UTF-8 bytes.
[[nodiscard]] std::optional<ApiReply> bodyProblem(const QByteArray &body, QJsonObject &object);
// The first member that does not fit, as PARAM_ERROR with its JSON pointer; 270924358 for one that does not belong there.
[[nodiscard]] std::optional<ApiReply> shapeProblem(const QJsonObject &object, const JsonShape &shape, const QString &pointer = {});

// A text of the body; empty where there is none.
[[nodiscard]] QString textIn(const QJsonObject &body, const char *name);

} // namespace yiren::sandbox
