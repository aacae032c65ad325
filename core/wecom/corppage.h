#pragma once

#include <QString>

#include <vector>

namespace yiren {

// A page of a list of 企业微信. The list ends where no cursor follows, not where a page is short (contract wecom 0).
template <typename T>
struct CorpPage {
    std::vector<T> rows;
    QString nextCursor;
};

} // namespace yiren
