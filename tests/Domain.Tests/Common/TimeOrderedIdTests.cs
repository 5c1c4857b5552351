using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Tests.Common;

internal sealed class TimeOrderedIdTests
{
    private static readonly DateTime Epoch = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Test]
    public void New_IsAVersion7UuidOf36LowerCaseCharacters() =>
        Prop.ForAll(
            Times().ToArbitrary(),
            time => Regex.IsMatch(TimeOrderedId.New(time), "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"))
            .QuickCheckThrowOnFailure();

    [Test]
    public void New_SortsByTimeAsBinaryText() =>
        Prop.ForAll(
            Times().Two().ToArbitrary(),
            times => times.Item1 == times.Item2
                || string.CompareOrdinal(TimeOrderedId.New(times.Item1), TimeOrderedId.New(times.Item2)) < 0 == times.Item1 < times.Item2)
            .QuickCheckThrowOnFailure();

    [Test]
    public void New_ManyInOneMillisecond_AreDistinct()
    {
        var ids = Enumerable.Range(0, 10_000).Select(_ => TimeOrderedId.New(Epoch)).ToHashSet(StringComparer.Ordinal);

        Assert.That(ids, Has.Count.EqualTo(10_000));
    }

    [Test]
    public void Length_IsThatOfAnId() => Assert.That(TimeOrderedId.New(Epoch), Has.Length.EqualTo(TimeOrderedId.Length));

    private static Gen<DateTime> Times() => Gen.Choose(0, int.MaxValue).Select(milliseconds => Epoch.AddMilliseconds(milliseconds));
}
