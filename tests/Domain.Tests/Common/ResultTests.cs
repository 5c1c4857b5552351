using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Tests.Common;

internal sealed class ResultTests
{
    [Test]
    public void Value_OfASuccess_IsTheValue()
    {
        Result<string> result = "done";

        Assert.Multiple(() =>
        {
            Assert.That(result.IsSuccess, Is.True);
            Assert.That(result.Error, Is.Null);
            Assert.That(result.Value, Is.EqualTo("done"));
            Assert.That(result.Outcome, Is.EqualTo("done"));
        });
    }

    [Test]
    public void Value_OfAFailure_ThrowsAndNamesTheCode()
    {
        Result<string> result = CommonErrors.Fault;

        Assert.That(() => result.Value, Throws.InvalidOperationException.With.Message.Contains(CommonErrors.Fault.Code));
    }

    [Test]
    public void Error_OfAFailure_IsTheError()
    {
        Result result = CommonErrors.Fault;

        Assert.That(result.IsSuccess, Is.False);
        Assert.That(result.Error, Is.SameAs(CommonErrors.Fault));
    }

    [Test]
    public void Succeeded_WithAnOutcomeOfNoKnownType_IsTheSameSuccess()
    {
        var result = Again<Result<string>>("kept");

        Assert.That(result.Value, Is.EqualTo("kept"));
    }

    [Test]
    public void OutcomeType_IsTheValuesType() => Assert.That(OutcomeTypeOf<Result<int>>(), Is.EqualTo(typeof(int)));

    [Test]
    public void Invalid_KeepsEveryField()
    {
        var error = Error.Invalid([new FieldProblem("A", Problems.Missing, "is required"), new FieldProblem("B", Problems.Blank, "must not be blank")]);

        Assert.That(error.Code, Is.EqualTo(CommonErrors.Invalid.Code));
        Assert.That(error.Fields.Select(field => field.Field), Is.EqualTo(new[] { "A", "B" }));
    }

    private static T Again<T>(object outcome)
        where T : IResult<T> => T.Succeeded(outcome);

    private static Type OutcomeTypeOf<T>()
        where T : IResult<T> => T.OutcomeType;
}
