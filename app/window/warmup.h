#pragma once

namespace yiren {

// Has the style sheet read, and the fonts of every look of text found and loaded. The first picture needs them; done while the storage's
// threads open the data file, they cost no time of their own.
void warmUp();

} // namespace yiren
