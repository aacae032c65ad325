#pragma once

#include "base/id.h"
#include "http/httprequest.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace yiren {

// One call of the official account's API as plain values, so that it can be written down before its first byte leaves. The functions of
// each family make them (drafts.h, publishing.h, …); OfficialApi adds the token and sends.
struct OfficialCall {
    enum class Answer { Json, File }; // File: bytes, or JSON that tells why there are none

    HttpMethod method = HttpMethod::Post;
    QString path;           // "/cgi-bin/draft/add"; also the API's name where calls are counted
    QByteArray query;       // percent-encoded and without the token: "type=image"; often empty
    QByteArray body;        // of a POST, never empty
    QByteArray contentType; // of the body
    Safety safety = Safety::Safe;
    Answer answer = Answer::Json;
    bool takesToken = true;
};

// A POST of raw UTF-8 JSON (contract 11.4).
[[nodiscard]] OfficialCall jsonCall(const char *path, const QJsonObject &body, Safety safety = Safety::Safe);
[[nodiscard]] OfficialCall questionCall(const char *path, const QByteArray &query = {}); // a GET

// An id as a JSON number, where WeChat refuses it as a text (47001). What is no whole number stays a text.
[[nodiscard]] QJsonValue numberOf(const QString &id);
template <typename Tag>
[[nodiscard]] QJsonValue numberOf(const Id<Tag> &id)
{
    return numberOf(id.toString());
}

} // namespace yiren
