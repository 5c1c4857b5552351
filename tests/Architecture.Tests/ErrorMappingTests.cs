using System.Reflection;
using Microsoft.Extensions.Options;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;
using PlanPlatform.Domain.Storage;
using PlanPlatform.Web.Apis.Benefits;
using PlanPlatform.Web.Apis.Common;
using PlanPlatform.Web.Apis.Connectivity;
using PlanPlatform.Web.Apis.Storage;
using PlanPlatform.Web.OAuth;

namespace PlanPlatform.Architecture.Tests;

/// <summary>Every error code is mapped in every dialect that can meet it.</summary>
internal sealed class ErrorMappingTests
{
    private static readonly Dialect Benefits = new BenefitsDialect(Options.Create(new BenefitsOptions()));
    private static readonly Dialect Connectivity = new ConnectivityDialect();
    private static readonly Dialect Storage = new StorageDialect();
    private static readonly Dialect OAuth = new OAuthDialect();

    // What the bearer check says, wherever a token is asked for.
    private static readonly string[] TokenErrors =
    [
        AccessErrors.NoToken.Code, AccessErrors.InvalidToken.Code, AccessErrors.TwoCredentials.Code, AccessErrors.InsufficientScope.Code, AccessErrors.Forbidden.Code,
    ];

    // What the token endpoint can meet: clients' credentials instead of bearers', and what its form can't bring about, or only the pages say, is left out.
    private static readonly string[] NotAtTheTokenEndpoint =
    [
        AccessErrors.UnknownApplication.Code, AccessErrors.UnregisteredRedirectUri.Code,
        AccessErrors.NoSuchApplication.Code, AccessErrors.NoSuchGrant.Code,
        AccessErrors.NoToken.Code, AccessErrors.InvalidToken.Code, AccessErrors.InsufficientScope.Code, AccessErrors.Forbidden.Code,
    ];

    [Test]
    public void Benefits_MapsItsFeaturesErrors() => Assert.That(Codes(typeof(BenefitsErrors)), Is.SubsetOf(Benefits.MappedCodes));

    [Test]
    public void Benefits_MapsTokenErrors() =>
        Assert.That(TokenErrors.Append(AccessErrors.InvalidClient.Code).Append(AccessErrors.WrongOrganisation.Code), Is.SubsetOf(Benefits.MappedCodes));

    [Test]
    public void Benefits_MapsCommonErrors() => Assert.That(Codes(typeof(CommonErrors)).Except([CommonErrors.PreconditionFailed.Code], StringComparer.Ordinal), Is.SubsetOf(Benefits.MappedCodes), "it has no entity tags");

    [Test]
    public void Connectivity_MapsItsFeaturesErrors() => Assert.That(Codes(typeof(ConnectivityErrors)), Is.SubsetOf(Connectivity.MappedCodes));

    [Test]
    public void Connectivity_MapsTokenErrorsAndThoseOfItsLogIn() => Assert.That(
        TokenErrors.Append(AccessErrors.InvalidGrant.Code).Append(AccountErrors.WrongPassword.Code).Append(AccountErrors.Locked.Code), Is.SubsetOf(Connectivity.MappedCodes));

    [Test]
    public void Connectivity_MapsCommonErrors() =>
        Assert.That(Codes(typeof(CommonErrors)).Except([CommonErrors.PreconditionFailed.Code], StringComparer.Ordinal), Is.SubsetOf(Connectivity.MappedCodes), "it has no entity tags");

    [Test]
    public void OAuth_MapsAccessErrorsOfTheTokenEndpoint() =>
        Assert.That(Codes(typeof(AccessErrors)).Except(NotAtTheTokenEndpoint, StringComparer.Ordinal), Is.SubsetOf(OAuth.MappedCodes));

    [Test]
    public void OAuth_MapsCommonErrors() =>
        Assert.That(Codes(typeof(CommonErrors)).Except([CommonErrors.IdempotencyKeyReused.Code, CommonErrors.PreconditionFailed.Code], StringComparer.Ordinal), Is.SubsetOf(OAuth.MappedCodes));

    [Test]
    public void Storage_MapsItsFeaturesAndCommonAndTokenErrors() =>
        Assert.That(Codes(typeof(StorageErrors)).Concat(Codes(typeof(CommonErrors))).Concat(TokenErrors), Is.SubsetOf(Storage.MappedCodes));

    [Test]
    public void EveryProblem_HasABenefitsPhrase() => Assert.That(Problems.All, Is.SubsetOf(BenefitsProblems.Phrases.Keys));

    [Test]
    public void ProblemsAll_NamesEveryCode()
    {
        var declared = typeof(Problems).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

        Assert.That(Problems.All, Is.EquivalentTo(declared));
    }

    [Test]
    public void Codes_AreUniqueAndOfTheForm()
    {
        var codes = typeof(Error).Assembly.GetTypes().Where(type => type.Name.EndsWith("Errors", StringComparison.Ordinal)).SelectMany(Codes).ToList();

        Assert.That(codes, Is.Unique);
        Assert.That(codes, Has.All.Match("^[a-z_]+\\.[a-z_]+$"));
    }

    private static IEnumerable<string> Codes(Type errors) => errors.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field is { IsInitOnly: true } && field.FieldType == typeof(Error))
        .Select(field => ((Error)field.GetValue(null)!).Code);
}
