package example;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.JMessageProblemDetails;

/**
 * What an application has to write.
 */
@SpringBootApplication
public class ConsumerApplication {

	public static void main(String[] args) {
		SpringApplication.run(ConsumerApplication.class, args);
	}

	@RestController
	static class ErrorController {

		private final JMessageProblemDetails problems;

		ErrorController(JMessageProblemDetails problems) {
			this.problems = problems;
		}

		@GetMapping("/returned/{code}")
		ProblemDetail returned(@PathVariable int code) {
			return this.problems.create(code);
		}

		@GetMapping("/thrown/{code}")
		String thrown(@PathVariable int code) {
			throw new JMessageException(code);
		}

	}

}
