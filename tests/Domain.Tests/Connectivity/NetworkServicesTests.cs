using FsCheck;
using FsCheck.Fluent;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Domain.Tests.Connectivity;

internal sealed class NetworkServicesTests
{
    [TestCase("4|2|3", "4|2|3")]
    [TestCase(" 4 | 5 ", "4|5")]
    [TestCase("4|4|2|4", "4|2")]
    [TestCase("5", "5")]
    public void Parse_KeepsEachOnceInItsOrder(string text, string expected) => Assert.That(NetworkServices.Parse(text), Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("1")]
    [TestCase("4|")]
    [TestCase("4,2")]
    [TestCase("42")]
    [TestCase("DATA")]
    public void Parse_OfAnythingElse_IsNull(string text) => Assert.That(NetworkServices.Parse(text), Is.Null);

    [Test]
    public void Parse_OfAnyText_IsNullOrAListThatFitsAndNamesItself() => Prop.ForAll<string>(text =>
    {
        var services = NetworkServices.Parse(text ?? "");
        return services is null
            || (services.Length <= NetworkServices.ListMaxLength && NetworkServices.Parse(services) == services && NetworkServices.NamesOf(services).Length > 0);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Parse_OfAnyKnownIds_NamesAllOfThem() => Prop.ForAll(
        Gen.NonEmptyListOf(Gen.Elements("2", "3", "4", "5")).ToArbitrary(),
        ids => NetworkServices.Parse(string.Join('|', ids)) == string.Join('|', ids.Distinct())).QuickCheckThrowOnFailure();
}
