#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace yiren {

// WeChat's view of a signed text beside ours (contract/wechat-pay.md 17.2): "sign_text=same" when only the key can be wrong,
// "sign_text=url" and the like for the first line that differs, "sign_text=unknown" without such a view; then the lengths in bytes.
// `detail` is the error's detail member.
[[nodiscard]] QString signDiagnosis(const QJsonObject &detail, const QByteArray &signedText);

} // namespace yiren
