using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests.Common;

internal sealed class IdentifierTests
{
    [Test]
    public void From_UpTo128CodePoints_IsTheText()
    {
        var longest = string.Concat(Enumerable.Repeat("\U0001F600", 128));

        Assert.That(Identifier.From(longest).Text, Is.EqualTo(longest));
    }

    [Test]
    public void From_Over128CodePoints_IsNothing() => Assert.That(Identifier.From(new string('a', 129)), Is.EqualTo(Identifier.Nothing));

    [Test]
    public void Nothing_CanBeNoIdAndCanStandInAStatement()
    {
        Assert.That(Text.Length(Identifier.Nothing.Text), Is.GreaterThan(Text.IdMaxLength));
        Assert.That(CollectionId.IsValid(Identifier.Nothing.Text), Is.False);
        Assert.That(Text.IsStorable(Identifier.Nothing.Text), Is.True);
    }
}
