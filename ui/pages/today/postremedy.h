#pragma once

#include "content/post.h"

namespace yiren {

// The one thing that mends a post which failed, was missed or waits for a person.
enum class PostRemedy {
    Decide,       // its time has passed: send it now, at another time, or not at all
    ByHand,       // what ByHandSteps does
    TryAgain,     // nothing went out, and nothing keeps it from going out now
    OpenSettings, // the connection to the official account, or what the account may do
    Write,        // WeChat does not take the text or a picture
    Look,         // it was out, or WeChat's backend says why: whether it goes out anew is for a person to say
};

[[nodiscard]] PostRemedy remedyOf(const Post &post);

} // namespace yiren
