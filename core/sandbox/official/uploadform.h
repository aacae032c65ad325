#pragma once

#include "http/receivedrequest.h"

#include <optional>
#include <vector>

namespace yiren::sandbox {

struct FormPart {
    QByteArray name;
    std::optional<QByteArray> fileName; // nothing: no file
    QByteArray contentType;
    QByteArray bytes;
};

// A multipart/form-data body read by the rules of contract/wechat-official-account.md 3.1: an unquoted boundary, CRLF everywhere, the last
// boundary with "--" and a line's end, plain ASCII file names. Nothing for any other body.
[[nodiscard]] std::optional<std::vector<FormPart>> readUploadForm(const ReceivedRequest &request);

} // namespace yiren::sandbox
