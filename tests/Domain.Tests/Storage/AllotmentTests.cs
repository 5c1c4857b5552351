using FsCheck;
using FsCheck.Fluent;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Domain.Tests.Storage;

internal sealed class AllotmentTests
{
    [TestCase(0, 1, 0, false)]
    [TestCase(0, 0, 0, false, Description = "At a full quota not even nothing fits.")]
    [TestCase(0, 1048576, 1, true)]
    [TestCase(0, 1048577, 1, false)]
    [TestCase(1048575, 0, 1, true)]
    [TestCase(1048576, 0, 1, false)]
    [TestCase(2097152, 0, 1, false)]
    [TestCase(0, 104857600, QuotaPlan.MaxQuota, true)]
    public void Fits(long usage, long size, long quota, bool expected) => Assert.That(Allotment.Fits(usage, size, quota), Is.EqualTo(expected));

    [Test]
    public void WhatFits_NeverPassesTheQuota() =>
        Prop.ForAll(Sizes(), sizes =>
        {
            const long Quota = 3;
            var usage = 0L;
            foreach (var size in sizes.Where(size => Allotment.Fits(usage, size, Quota)))
                usage += size;
            return usage <= Quota * QuotaPlan.BytesPerMiB;
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<int[]> Sizes() => Gen.Choose(0, StorageObject.MaxSize / 50).ArrayOf().ToArbitrary();
}
