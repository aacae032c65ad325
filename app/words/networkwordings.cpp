#include "words/wording.h"

namespace yiren {

namespace {

constexpr Wording networkTable[] = {
    {"net.refused", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: the connection was refused."),
     QT_TRANSLATE_NOOP("Sentence", "Check the network; nothing was sent.")},
    {"net.dns", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: the host's name was not found."),
     QT_TRANSLATE_NOOP("Sentence", "Check the network and its name server.")},
    {"net.unreachable", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: the network is not reachable."),
     QT_TRANSLATE_NOOP("Sentence", "Check the network.")},
    {"net.tls", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: no safe connection ({detail})."),
     QT_TRANSLATE_NOOP("Sentence", "Check the clock, the proxy and, for a sandbox, its CA file. Nothing was sent.")},
    {"net.host_not_allowed", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: this host is not one of WeChat's; nothing was sent."), ""},
    {"net.not_https", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: only https is used outside this computer; nothing was sent."), ""},
    {"net.redirect", QT_TRANSLATE_NOOP("Sentence", "{endpoint} sends elsewhere ({detail}), which WeChat never does."),
     QT_TRANSLATE_NOOP("Sentence", "A login page of the network or a proxy may stand between; open a browser and look.")},
    {"net.proxy", QT_TRANSLATE_NOOP("Sentence", "The proxy refused: {detail}"),
     QT_TRANSLATE_NOOP("Sentence", "Check the proxy's settings.")},
    {"net.closed", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: the connection was closed before an answer came."),
     QT_TRANSLATE_NOOP("Sentence", "Try again in a minute.")},
    {"net.protocol", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: what came back is no answer ({detail})."),
     QT_TRANSLATE_NOOP("Sentence", "Try again in a minute.")},
    {"net.deadline", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: no whole answer in time."),
     QT_TRANSLATE_NOOP("Sentence", "Try again in a minute.")},
    {"net.too_slow", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: the answer came too slowly."),
     QT_TRANSLATE_NOOP("Sentence", "Try again when the network is better.")},
    {"net.short_body", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: the answer was cut off and thrown away."),
     QT_TRANSLATE_NOOP("Sentence", "Try again in a minute.")},
    {"net.too_large", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: the answer is larger than it may be."), ""},
    {"net.encoding", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: the answer has an encoding that was not asked for."), ""},
    {"net.write", QT_TRANSLATE_NOOP("Sentence", "The download can't be written: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Make room.")},
    {"sign.missing_header", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: the answer is not signed; it was thrown away."),
     QT_TRANSLATE_NOOP("Sentence", "Try again; if it stays, something between you and WeChat changes answers.")},
    {"sign.unknown_serial",
     QT_TRANSLATE_NOOP("Sentence", "{endpoint}: the answer is signed with a key that is not set up here ({detail})."),
     QT_TRANSLATE_NOOP("Sentence", "Check the public key's id, or add the APIv3 key so that new certificates can be fetched.")},
    {"sign.stale", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: the answer's time is more than five minutes off; it was thrown away."),
     QT_TRANSLATE_NOOP("Sentence", "Set this computer's clock.")},
    {"sign.mismatch", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: the answer's signature is wrong; it was thrown away."),
     QT_TRANSLATE_NOOP("Sentence", "Check that the public key belongs to this merchant; never trust this answer.")},
    {"sign.probe", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: WeChat tested with a wrong signature; the answer was thrown away."),
     QT_TRANSLATE_NOOP("Sentence", "Try again.")},
    {"sign.type", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: the answer is signed in a way that is not supported ({detail})."), ""},
    {"clock.skew", QT_TRANSLATE_NOOP("Sentence", "This computer's clock is {detail} seconds off; WeChat Pay accepts five minutes."),
     QT_TRANSLATE_NOOP("Sentence", "Switch on automatic time in the system's settings.")},
    {"json.missing", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: the answer lacks {detail}."), ""},
    {"json.type", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: {detail} in the answer is not of the kind it should be."), ""},
    {"json.syntax", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: the answer can't be read ({detail})."),
     QT_TRANSLATE_NOOP("Sentence", "A login page of the network may stand between.")},
    {"json.not_object", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: the answer can't be read."), ""},
    {"certificates.serial", QT_TRANSLATE_NOOP("Sentence", "A platform certificate is not the one that it says it is; it was thrown away."),
     ""},
    {"certificates.unreadable", QT_TRANSLATE_NOOP("Sentence", "The platform certificates can't be opened with this APIv3 key."),
     QT_TRANSLATE_NOOP("Sentence", "Check the APIv3 key.")},
    {"gcm.tag", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: a sealed part of the answer can't be opened with this APIv3 key."),
     QT_TRANSLATE_NOOP("Sentence", "Check the APIv3 key.")},
    {"bill.creating", QT_TRANSLATE_NOOP("Sentence", "WeChat Pay is still making that bill."),
     QT_TRANSLATE_NOOP("Sentence", "Ask again after ten o'clock, or in half an hour.")},
    {"bill.day_not_over", QT_TRANSLATE_NOOP("Sentence", "That day's bill does not exist yet."),
     QT_TRANSLATE_NOOP("Sentence", "A bill is made the morning after.")},
    {"bill.too_old", QT_TRANSLATE_NOOP("Sentence", "WeChat Pay keeps bills for three months; that day is older."),
     QT_TRANSLATE_NOOP("Sentence", "Import the file if you kept it.")},
    {"bill.hash_mismatch",
     QT_TRANSLATE_NOOP("Sentence", "The downloaded bill is not the one that WeChat Pay signed for; it was thrown away three times."),
     QT_TRANSLATE_NOOP("Sentence", "Try again later; nothing was imported.")},
    {"bill.hash_type", QT_TRANSLATE_NOOP("Sentence", "The bill's hash is of a kind that is not known ({detail})."), ""},
    {"bill.url", QT_TRANSLATE_NOOP("Sentence", "The bill's address can't be used: {detail}"), ""},
    {"complaints.span", QT_TRANSLATE_NOOP("Sentence", "Complaints can be asked for thirty days at most."), ""},
    {"pay.time", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: a time in the answer can't be read."), ""},
    {"sandbox.listen", QT_TRANSLATE_NOOP("Sentence", "The sandbox can't listen there: {detail}"),
     QT_TRANSLATE_NOOP("Sentence", "Choose another port.")},
    {"sandbox.fault", QT_TRANSLATE_NOOP("Sentence", "The fault can't be read: {detail}"),
     QT_TRANSLATE_NOOP("Sentence", "Write it as ENDPOINT:FAULT*TIMES, for example tradebill:wrong_hash*1")},
};

} // namespace

std::span<const Wording> networkWordings()
{
    return networkTable;
}

} // namespace yiren
