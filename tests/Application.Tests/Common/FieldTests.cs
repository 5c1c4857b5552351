using PlanPlatform.Application.Common;

namespace PlanPlatform.Application.Tests.Common;

internal sealed class FieldTests
{
    [Test]
    public void Default_IsAbsent() => Assert.That(default(Field<string>).State, Is.EqualTo(FieldState.Absent));

    [Test]
    public void OfNull_IsNull() => Assert.That(((Field<string>)(string?)null).State, Is.EqualTo(FieldState.Null));

    [Test]
    public void OfAValue_HasIt()
    {
        Field<int> field = 5;

        Assert.That((field.HasValue, field.Value), Is.EqualTo((true, 5)));
    }

    [Test]
    public void Map_KeepsTheStateOfWhatHasNoValue()
    {
        Assert.That(default(Field<int>).Map(number => $"{number}").State, Is.EqualTo(FieldState.Absent));
        Assert.That(Field<int>.Null.Map(number => $"{number}").State, Is.EqualTo(FieldState.Null));
        Assert.That(Field<int>.Unreadable.Map(number => $"{number}").State, Is.EqualTo(FieldState.Unreadable));
    }

    [Test]
    public void Map_TurnsAValue() => Assert.That(((Field<int>)5).Map(number => number + 1).Value, Is.EqualTo(6));

    [Test]
    public void ToString_NeverShowsTheValue() => Assert.That($"{(Field<string>)"secret"}", Does.Not.Contain("secret"));
}
