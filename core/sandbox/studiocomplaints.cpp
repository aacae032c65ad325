#include "sandbox/studiocomplaints.h"

#include "time/durations.h"

#include <QtEndian>

#include <algorithm>

namespace yiren::sandbox {

namespace {

// A paid order of roughly that many places before the last one.
const Order &orderBack(const Studio &studio, size_t places)
{
    size_t position = studio.orders.size() - places;
    while (!studio.orders[position].payment)
        --position;
    return studio.orders[position];
}

QString phoneOf(const Studio &studio, const OpenId &openid)
{
    const auto found = std::find_if(studio.customers.begin(), studio.customers.end(),
                                    [&](const StudioCustomer &customer) { return customer.openid == openid; });
    return found == studio.customers.end() ? QString() : found->phone;
}

Complaint complaintAbout(const Studio &studio, size_t places, qint64 atMs, const QString &detail)
{
    const Order &order = orderBack(studio, places);
    Complaint complaint;
    complaint.complaintId = QStringLiteral("2002018") + QString::number(atMs / 1000) + QString::number(places).rightJustified(6, u'0');
    complaint.atMs = atMs;
    complaint.detail = detail;
    complaint.problemText = QStringLiteral("申请退款");
    complaint.phone = phoneOf(studio, order.payment->openid);
    complaint.openid = order.payment->openid;
    complaint.transactionId = order.payment->transactionId;
    complaint.outTradeNo = order.outTradeNo;
    complaint.amount = order.total;
    complaint.wishedRefund = order.total;
    complaint.history.push_back({atMs, QStringLiteral("用户"), QStringLiteral("USER_CREATE_COMPLAINT"), detail, {}});
    return complaint;
}

QString image(const char *name)
{
    return QStringLiteral("https://api.mch.weixin.qq.com/v3/merchant-service/images/") + QLatin1String(name);
}

// 96 by 72 pixels of clay with a crack from top to bottom, as an uncompressed BMP: the one form of picture that is written in a few lines.
QByteArray plainPicture(uchar which)
{
    constexpr int width = 96, height = 72, head = 54;
    QByteArray bytes(head + 3 * width * height, '\0');
    const auto put = [&bytes](qsizetype at, quint32 value) { qToLittleEndian(value, bytes.data() + at); };
    bytes.replace(0, 2, "BM");
    put(2, static_cast<quint32>(bytes.size()));
    put(10, head);
    put(14, 40);
    put(18, width);
    put(22, height);
    put(26, 1 | 24 << 16); // planes, bits a pixel
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const bool isCrack = std::abs(x - 40 - 10 * which - std::abs(y % 18 - 9) / 2) < 2;
            const qsizetype at = head + 3 * (y * width + x);
            bytes[at] = static_cast<char>(isCrack ? 40 : 150 + y / 3);
            bytes[at + 1] = static_cast<char>(isCrack ? 45 : 170 + y / 3);
            bytes[at + 2] = static_cast<char>(isCrack ? 60 : 190 + y / 3);
        }
    }
    return bytes;
}

} // namespace

std::vector<Complaint> studioComplaints(const Studio &studio)
{
    const qint64 todayMs = studio.last.end().toMSecsSinceEpoch();
    Complaint due = complaintAbout(studio, 60, todayMs - 12 * hourMs, QStringLiteral("杯口有裂,想退"));
    due.images = {image("ChsyMDAwMQ")};
    due.history.front().images = due.images;

    Complaint late = complaintAbout(studio, 140, todayMs - 40 * hourMs, QStringLiteral("第二次投诉:礼盒少了一只杯子"));
    late.times = 2;
    late.problem = Complaint::Problem::ServiceNotWork;
    late.images = {image("ChsyMDAwMg"), image("ChsyMDAwMw")};
    late.history.front().images = late.images;

    Complaint done = complaintAbout(studio, 260, todayMs - 9 * 24 * hourMs, QStringLiteral("改期没人回复"));
    done.state = Complaint::State::Processed;
    done.problem = Complaint::Problem::Others;
    done.phone.clear();
    done.awaitsReply = false;
    done.history.push_back(
        {done.atMs + 2 * hourMs, QStringLiteral("商家"), QStringLiteral("MERCHANT_RESPONSE"), QStringLiteral("已为您改到周六下午"), {}});
    done.history.push_back({done.atMs + 5 * hourMs, QStringLiteral("用户"), QStringLiteral("USER_COMFIRM_COMPLAINT"), QString(), {}});
    return {due, late, done};
}

QHash<QString, ComplaintImage> imagesOf(const std::vector<Complaint> &complaints)
{
    QHash<QString, ComplaintImage> images;
    for (const Complaint &complaint : complaints) {
        for (const QString &url : complaint.images)
            images.insert(url.section(u'/', -1), {plainPicture(static_cast<uchar>(images.size())), "image/bmp"});
    }
    return images;
}

} // namespace yiren::sandbox
