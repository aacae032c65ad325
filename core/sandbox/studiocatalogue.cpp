#include "sandbox/studiocatalogue.h"

namespace yiren::sandbox {

namespace {

StudioProduct product(const char16_t *name, qint64 fen, qint64 weight, qint64 giftWeight, qint64 mostPieces = 1, int basisPoints = 60)
{
    return {QString::fromUtf16(name), Money::fromFen(fen), weight, giftWeight, mostPieces, FeeRate::fromBasisPoints(basisPoints)};
}

qint64 weightIn(const StudioProduct &product, int month)
{
    return month >= 11 || month == 1 ? product.giftWeight : product.weight;
}

} // namespace

const std::vector<StudioProduct> &studioProducts()
{
    // Names with commas and quotes are there on purpose: bills escape them.
    static const std::vector<StudioProduct> products{
        product(u"陶艺体验课 单人90分钟", 16800, 190, 140),
        product(u"陶艺体验课 双人拉坯", 29800, 110, 110),
        product(u"亲子陶艺课,一大一小", 25800, 90, 70),
        product(u"手作陶杯", 8900, 160, 190, 4),
        product(u"冰裂釉主人杯", 12800, 80, 110, 3),
        product(u"青瓷茶具,六件套", 46800, 25, 60),
        product(u"\"山居\"盖碗套装", 36800, 22, 45),
        product(u"手捏花器", 15800, 45, 60, 2),
        product(u"定制餐具 订金", 30000, 30, 35),
        product(u"定制餐具 尾款", 58000, 20, 25),
        product(u"釉料小样 50g", 3800, 60, 40, 5),
        product(u"素坯上釉体验", 9800, 70, 60, 2),
        product(u"代烧费", 2500, 55, 45, 4),
        product(u"新年礼盒 对杯", 25800, 8, 120, 3),
        product(u"会员年卡", 128000, 9, 12, 1, 100),
        product(u"陶艺课十次卡", 138000, 12, 12),
        product(u"工具围裙", 6600, 25, 25, 2),
    };
    return products;
}

const StudioProduct &pickProduct(RandomStream &random, int month)
{
    const auto &products = studioProducts();
    qint64 total = 0;
    for (const StudioProduct &candidate : products)
        total += weightIn(candidate, month);
    qint64 left = random.below(total);
    for (const StudioProduct &candidate : products) {
        left -= weightIn(candidate, month);
        if (left < 0)
            return candidate;
    }
    return products.back();
}

} // namespace yiren::sandbox
