using System.Reflection;
using System.Text.Json;
using MediatR;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Application.Storage;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests.Common;

/// <summary>What is kept under an idempotency key comes back as it was, for every command that heeds one.</summary>
internal sealed class StoredAnswerTests
{
    private static readonly DateTime Now = new(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc);

    private static readonly object[] Outcomes =
    [
        new PlanView("p", "Größe \U0001F600", "d", "c", "red", Now, Now),
        new CollectionView("c", "n", GroupDescription: null, Now, Now),
        new SupplementalBenefitView("s", "n", "d", Now, Now),
        new DocumentView
        {
            DocumentId = "d",
            DocumentName = "n",
            DocumentType = DocumentType.Pdf,
            DocumentPriority = new DocumentPriority("1.50", IsNumber: true),
            CollectionId = "c",
            HasFile = true,
            DocumentTags = ["a", "b"],
            CreatedAt = Now,
            UpdatedAt = Now,
        },
        17,
        new ImportReport(3, 2, 1, [new FieldProblem("Zip", Problems.Malformed, "must be 5 digits") { Line = 4 }], DryRun: false),
        new QuotaPlanView("q", "Größe \U0001F600", "", 1L << 40, IsDefault: true, 3),
        new StorageUserView { Id = 7, Email = "a@example.com", FirstName = "A", LastName = "B", Roles = Roles.Originator, PlanId = "q", Quota = 1, Usage = 2 },
        new ObjectView("o", "n", 1L << 30, 7, Now),
    ];

    private static IEnumerable<Type> ResultTypes() => typeof(IIdempotent).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsInterface: false } && typeof(IIdempotent).IsAssignableFrom(type))
        .Select(type => type.GetInterfaces().Single(port => port.IsGenericType && port.GetGenericTypeDefinition() == typeof(IRequest<>)).GetGenericArguments()[0])
        .Distinct();

    [TestCaseSource(nameof(ResultTypes))]
    public void Success_RoundTrips(Type resultType) => Invoke(nameof(SuccessRoundTrips), resultType);

    [TestCaseSource(nameof(ResultTypes))]
    public void Failure_RoundTrips(Type resultType) => Invoke(nameof(FailureRoundTrips), resultType);

    [Test]
    public void Time_ComesBackAsUtc()
    {
        Result<PlanView> result = (PlanView)Outcomes[0];

        var read = StoredAnswer.Read<Result<PlanView>>(StoredAnswer.Write(result));

        Assert.That(read.Value.CreatedAt.Kind, Is.EqualTo(DateTimeKind.Utc));
    }

    private static void SuccessRoundTrips<T>()
        where T : IResult<T>
    {
        var outcome = T.OutcomeType == typeof(object) ? null : Outcomes.Single(sample => sample.GetType() == T.OutcomeType);

        var read = StoredAnswer.Read<T>(StoredAnswer.Write(T.Succeeded(outcome)));

        Assert.That(read.Error, Is.Null);
        Assert.That(JsonSerializer.Serialize(read.Outcome), Is.EqualTo(JsonSerializer.Serialize(outcome)));
    }

    private static void FailureRoundTrips<T>()
        where T : IResult<T>
    {
        var error = Error.Invalid("Name", Problems.Missing, "is required");

        var read = StoredAnswer.Read<T>(StoredAnswer.Write(T.Failed(error)));

        Assert.That((read.Error!.Code, read.Error.Kind, read.Error.Message), Is.EqualTo((error.Code, error.Kind, error.Message)));
        Assert.That(read.Error.Fields, Is.EqualTo(error.Fields));
    }

    private static void Invoke(string method, Type type) =>
        typeof(StoredAnswerTests).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type)
            .Invoke(obj: null, BindingFlags.DoNotWrapExceptions, binder: null, parameters: null, culture: null);
}
