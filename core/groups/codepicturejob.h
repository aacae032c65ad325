#pragma once

#include "groups/groupsetup.h"
#include "groups/joincodestore.h"
#include "http/httpclient.h"

namespace yiren {

// Fetches the picture of a code from the address that WeChat named for it and keeps it, so that it can be saved and printed. Only https,
// only that host, at most a megabyte, PNG or JPEG. NotFound "groups.no_address"; Refused "groups.picture_address"; BadReply
// "groups.picture".
class CodePictureJob final : public Job<JoinCode>
{
    Q_OBJECT

public:
    CodePictureJob(StorageThread &storage, const Clock &clock, AccountId account, JoinCode code, QNetworkProxy proxy);

protected:
    void doStart() override;
    void doStop() override;

private:
    void take(const Result<HttpReply> &reply);

    StorageThread &m_storage;
    const AccountId m_account;
    JoinCode m_code;
    HttpClient m_http; // before its request: it outlives it
    JobHandle<HttpReply> m_fetch;
    JobHandle<void> m_keeping;
};

[[nodiscard]] bool isPictureOfCode(const QByteArray &bytes); // PNG or JPEG by its first bytes

} // namespace yiren
