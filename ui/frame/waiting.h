#pragma once

namespace yiren {

// How many things wait on a page; urgent ones are shown in red.
struct Waiting {
    int count = 0;
    bool isUrgent = false;

    friend bool operator==(const Waiting &, const Waiting &) = default;
};

} // namespace yiren
