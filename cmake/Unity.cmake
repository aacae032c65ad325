# unite(target): a dozen sources of the target are compiled as one, so that what they all include is read once for them. The price is paid
# after a change of one file: the eleven beside it are compiled too. Who works on a few files and finds that slow builds with YIREN_UNITY=OFF.
# The files see each other's anonymous namespaces: their names must be distinct in a layer (tests/architecture). That each file includes what
# it needs is proved where it is compiled alone: by the clang preset.
# CI, which always builds from nothing, takes four times as many at once: a third less to compile.
set(YIREN_BATCH 12 CACHE STRING "How many sources of a layer are compiled at once")
option(YIREN_UNITY "Several sources of a layer are compiled at once: a build from nothing is faster" ON)

function(unite target)
    if(YIREN_UNITY)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${YIREN_BATCH})
    endif()
endfunction()
